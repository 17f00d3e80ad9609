import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import ts from 'typescript'

const root = join(import.meta.dirname, '../..')

/** A file of the project; paths are from the project's top and with slashes. */
export type SourceFile = { path: string; text: string }

/** `typeOnly`: the import is gone when the program runs. `to` is a path for our own files, else a package's name. */
export type Import = { from: string; to: string; typeOnly: boolean }

/** All files below the given folders, in order of their paths. */
export function sourceFiles(folders: string[], ending: RegExp): SourceFile[] {
  return folders
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !/[\\/](node_modules|dist|output)[\\/]/.test(path))
    .sort()
    .map((path) => ({
      path: relative(root, path).replaceAll('\\', '/'),
      text: readFileSync(path, 'utf8'),
    }))
}

export function importsOf(file: SourceFile): Import[] {
  const found: Import[] = []
  const add = (specifier: ts.Node, typeOnly: boolean) => {
    if (!ts.isStringLiteralLike(specifier)) return
    const to = specifier.text.startsWith('.')
      ? relative(root, join(root, dirname(file.path), specifier.text)).replaceAll('\\', '/')
      : specifier.text
    found.push({ from: file.path, to, typeOnly })
  }
  walk(parse(file), (node) => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, isTypeOnly(node.importClause))
    else if (ts.isExportDeclaration(node) && node.moduleSpecifier) add(node.moduleSpecifier, node.isTypeOnly)
    else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
      node.arguments.slice(0, 1).forEach((argument) => add(argument, false))
  })
  return found
}

/** Places that read the machine's clock or its dice, as `path:line what`. */
export function readsOfChance(file: SourceFile): string[] {
  const source = parse(file)
  const found: string[] = []
  walk(source, (node) => {
    const isNow =
      ts.isNewExpression(node) && node.expression.getText(source) === 'Date' && !node.arguments?.length
    const isRead = ts.isCallExpression(node) && chance.test(node.expression.getText(source))
    if (!isNow && !isRead) return
    const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + 1
    found.push(`${file.path}:${line} ${node.getText(source).split('\n')[0]}`)
  })
  return found
}

const chance =
  /^(Date|Date\.now|performance\.now|Math\.random|(crypto\.)?random(UUID|Bytes)|Temporal\.Now\..*)$/

/** Rings of imports among the files, each told once as a list of paths that ends where it began. */
export function importRings(imports: Import[]): string[][] {
  const next = Map.groupBy(imports, ({ from }) => from)
  const done = new Set<string>()
  const rings: string[][] = []
  const visit = (path: string, above: string[]) => {
    if (above.includes(path)) rings.push([...above.slice(above.indexOf(path)), path])
    if (above.includes(path) || done.has(path)) return
    for (const { to } of next.get(path) ?? []) visit(to, [...above, path])
    done.add(path)
  }
  for (const path of next.keys()) visit(path, [])
  return rings
}

function parse(file: SourceFile): ts.SourceFile {
  const kind = file.path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  return ts.createSourceFile(file.path, file.text, ts.ScriptTarget.Latest, true, kind)
}

function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node)
  ts.forEachChild(node, (child) => walk(child, visit))
}

function isTypeOnly(clause: ts.ImportClause | undefined): boolean {
  if (clause === undefined) return false
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true
  const { name, namedBindings } = clause
  if (name !== undefined || namedBindings === undefined || !ts.isNamedImports(namedBindings)) return false
  return namedBindings.elements.length > 0 && namedBindings.elements.every((element) => element.isTypeOnly)
}
