/** A Bicep file as far as names go. It is read with patterns: there is no Bicep compiler among the packages. */
export type Bicep = {
  text: string
  /** Parameters, and whether each may be left out. */
  params: Map<string, { hasDefault: boolean; isSecure: boolean }>
  variables: string[]
  outputs: string[]
  modules: { name: string; path: string; params: string[] }[]
  /** `Type@apiVersion` of each resource. */
  resources: string[]
}

export function readBicep(source: string): Bicep {
  const text = source.replace(/^\s*\/\/.*$/gm, '')
  const params = [...text.matchAll(/^((?:@.+\n)*)param (\w+) \w+( =)?/gm)]
  const modules = [...text.matchAll(/^module (\w+) '([^']+)' = \{([\s\S]*?)^\}/gm)]
  return {
    text,
    params: new Map(
      params.map(([, decorators, name, hasDefault]) => [
        name!,
        { hasDefault: hasDefault !== undefined, isSecure: decorators!.includes('@secure()') },
      ]),
    ),
    variables: [...text.matchAll(/^var (\w+) =/gm)].map((match) => match[1]!),
    outputs: [...text.matchAll(/^output (\w+) /gm)].map((match) => match[1]!),
    modules: modules.map(([, name, path, body]) => ({
      name: name!,
      path: path!,
      params: [...body!.matchAll(/^ {4}(\w+):/gm)].map((match) => match[1]!),
    })),
    resources: [...text.matchAll(/^resource \w+ '([^']+)'/gm)].map((match) => match[1]!),
  }
}

/** The first bracket, brace or quote that has no partner, with its line; undefined when all have one. */
export function findUnbalanced(text: string): string | undefined {
  const partner: Record<string, string> = { '}': '{', ']': '[', ')': '(' }
  const open: { sign: string; line: number }[] = []
  let line = 1
  for (let index = 0; index < text.length; index++) {
    const sign = text[index]!
    const inText = open.at(-1)?.sign === "'"
    if (sign === '\n') {
      if (inText) return `' in line ${line}`
      line++
    } else if (inText && sign === '\\') index++
    else if (inText && sign === '$' && text[index + 1] === '{') {
      open.push({ sign: '{', line })
      index++
    } else if (sign === "'") {
      if (inText) open.pop()
      else open.push({ sign, line })
    } else if (inText) continue
    else if ('{[('.includes(sign)) open.push({ sign, line })
    else if (sign in partner && open.pop()?.sign !== partner[sign]) return `${sign} in line ${line}`
  }
  const left = open.at(-1)
  return left && `${left.sign} in line ${left.line}`
}
