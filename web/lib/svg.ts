/** An SVG text as the address of an image: shown by <img>, so nothing in it can run. */
export function svgImage(svg: string): string {
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}
