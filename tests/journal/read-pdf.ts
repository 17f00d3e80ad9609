import { getDocumentProxy, getResolvedPDFJS } from 'unpdf'

export type StructureNode = { role: string; children: (StructureNode | { type: string; id: string })[] }

export type ReadPdf = {
  pages: number
  /** What a screen reader reads: everything but artifacts, white space taken away, page after page. */
  text: string
  /** The structure tree of each page. */
  structure: StructureNode[]
  marked: boolean
  title: string
  bookmarks: { title: string; items: { title: string }[] }[]
  /** Text drawn outside every marked piece of content, over all pages. */
  unmarkedTextRuns: number
  /** The file as latin-1, for what lies outside compressed streams: the catalogue and the metadata. */
  raw: string
}

/** Reads a PDF as an independent program sees it. */
export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })
  const texts: string[] = []
  const structure: StructureNode[] = []
  let unmarkedTextRuns = 0
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number)
    texts.push(await readText(page))
    structure.push(await page.getStructTree())
    unmarkedTextRuns += await countUnmarked(page)
  }
  const outline = await pdf.getOutline()
  const info = (await pdf.getMetadata()).info as { Title?: string }
  return {
    pages: pdf.numPages,
    text: texts.join(''),
    structure,
    marked: ((await pdf.getMarkInfo()) as { Marked?: boolean } | null)?.Marked === true,
    title: info.Title ?? '',
    bookmarks: outline.map(({ title, items }) => ({ title, items })),
    unmarkedTextRuns,
    raw: Buffer.from(bytes).toString('latin1'),
  }
}

/** The same comparison on both sides: a PDF breaks lines where the paper ends. */
export const squeezed = (text: string) => text.normalize('NFC').replace(/\s+/g, '')

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>

async function readText(page: Page): Promise<string> {
  const { items } = await page.getTextContent({ includeMarkedContent: true })
  const open: string[] = []
  let text = ''
  for (const item of items) {
    if ('str' in item) text += open.includes('Artifact') ? '' : item.str
    else if (item.type === 'endMarkedContent') open.pop()
    else open.push((item as { tag?: string }).tag ?? '')
  }
  return squeezed(text)
}

async function countUnmarked(page: Page): Promise<number> {
  const { OPS } = await getResolvedPDFJS()
  const { fnArray } = await page.getOperatorList()
  let depth = 0
  let unmarked = 0
  for (const operation of fnArray) {
    if (operation === OPS.beginMarkedContent || operation === OPS.beginMarkedContentProps) depth++
    if (operation === OPS.endMarkedContent) depth--
    if (operation === OPS.showText && depth === 0) unmarked++
  }
  return unmarked
}

/** All roles below a node, in reading order. */
export function rolesOf(node: StructureNode): string[] {
  return [node.role, ...node.children.flatMap((child) => ('role' in child ? rolesOf(child) : []))]
}
