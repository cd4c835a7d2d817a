import { importFile, importHelp } from './import.ts'
import { phoneSim, phoneSimHelp } from './phone-sim/command.ts'

/** `npm run crm -- <command>`: each command is thin and calls what the product itself calls. */
const commands: Record<string, (words: string[]) => Promise<void>> = { import: importFile, 'phone-sim': phoneSim }
const [name, ...words] = process.argv.slice(2)
const command = name && Object.hasOwn(commands, name) ? commands[name] : undefined

if (!command) {
  process.stdout.write(`Commands:\n\n${importHelp}\n\n${phoneSimHelp}\n`)
  process.exit(name ? 2 : 0)
}
try {
  await command(words)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}
