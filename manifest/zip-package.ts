import { buffer } from 'node:stream/consumers'
import yazl from 'yazl'

/** Teams wants the files at the root of the zip. A fixed date makes the same input the same package, byte for byte. */
export async function zipPackage(files: Record<string, Buffer | string>): Promise<Buffer> {
  const zip = new yazl.ZipFile()
  const mtime = new Date(2026, 0, 1)
  for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), name, { mtime })
  zip.end()
  return buffer(zip.outputStream)
}
