/** A file by the name that people see and by what it holds. */
export type AnnexMark = { name: string; sha256: string }

/** Names of files, each list in the order in which they stand. `replaced`: the same name, other content. */
export type AnnexChanges = { added: string[]; removed: string[]; replaced: string[] }

/**
 * What has become of the files from one revision to the next. A file is the same where name and content are; two of the same
 * name are told apart by their content.
 */
export function annexChangesBetween(before: readonly AnnexMark[], after: readonly AnnexMark[]): AnnexChanges {
  const gone = [...before]
  const come = after.filter((annex) => !take(gone, (each) => isSame(each, annex)))
  const added: string[] = []
  const replaced: string[] = []
  for (const { name } of come) (take(gone, (each) => each.name === name) ? replaced : added).push(name)
  return { added, replaced, removed: gone.map(({ name }) => name) }
}

const isSame = (one: AnnexMark, other: AnnexMark) => one.name === other.name && one.sha256 === other.sha256

/** Takes the first that fits out of the list; false: none does. */
function take(list: AnnexMark[], fits: (annex: AnnexMark) => boolean): boolean {
  const at = list.findIndex(fits)
  if (at >= 0) list.splice(at, 1)
  return at >= 0
}
