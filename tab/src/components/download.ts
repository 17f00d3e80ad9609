/** Hands bytes that are already here to the reader as a file. */
export function saveFile(bytes: Blob, name: string): void {
  const address = URL.createObjectURL(bytes)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  // The browser has begun to read it by now; a minute is more than it needs.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

/** '243 kB' or '2,4 MB'. */
export function sizeText(bytes: number, language: 'da' | 'en'): string {
  const [value, unit] = bytes < 1_000_000 ? [Math.ceil(bytes / 1_000), 'kB'] : [bytes / 1_000_000, 'MB']
  const digits = new Intl.NumberFormat(language === 'da' ? 'da-DK' : 'en-GB', { maximumFractionDigits: 1 })
  return `${digits.format(value)} ${unit}`
}
