/** Who may know whom. A picture of the same: docs/architecture.md. */
const order = ['identity', 'worktime', 'privacy', 'people', 'activities', 'calls', 'exchange']

module.exports = {
  forbidden: [
    { name: 'no-circle', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    { name: 'web-knows-no-server', severity: 'error', from: { path: '^web' }, to: { path: '^(server|cli|tools)' } },
    { name: 'server-knows-no-web', severity: 'error', from: { path: '^server', pathNot: '\\.test\\.ts$' }, to: { path: '^(web|cli|tools|tests)' } },
    { name: 'shared-knows-nobody', severity: 'error', from: { path: '^shared', pathNot: '\\.test\\.ts$' }, to: { pathNot: '^shared' } },
    { name: 'platform-knows-no-feature', severity: 'error', from: { path: '^server/(platform|records)' }, to: { path: '^server/features' } },
    { name: 'platform-knows-no-records', severity: 'error', from: { path: '^server/platform' }, to: { path: '^server/records' } },
    { name: 'front-doors', severity: 'error', from: { path: '^server/features/([^/]+)/' }, to: { path: '^server/features/([^/]+)/(?!index\\.ts)', pathNot: '^server/features/$1/' } },
    ...order.map((feature, i) => ({
      name: `${feature}-knows-only-below`, severity: 'error', from: { path: `^server/features/${feature}/` },
      to: { path: `^server/features/(${order.slice(i + 1).join('|') || 'none'})/` },
    })),
    { name: 'one-driver', severity: 'error', from: { path: '^server', pathNot: '^server/(platform/(db|postgres)|main\\.ts)' }, to: { path: 'node_modules/pg/', dependencyTypesNot: ['type-only'] } },
    { name: 'one-sign-in-library', severity: 'error', from: { path: '^server', pathNot: '^server/platform/auth' }, to: { path: 'node_modules/better-auth' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' }, tsPreCompilationDeps: true, tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'], extensions: ['.ts', '.tsx', '.mjs', '.js'] },
  },
}
