import { createElement, type ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { plainText } from '../cards/plain-text.ts'

/** React escapes every text by itself; without JSX, since Node only strips types. */
export const h = createElement

export type Part = ReactNode

/** A whole document. `content` is everything between `<html>` and its end. */
export function document(lang: string, ...content: Part[]): string {
  return `<!doctype html>${renderToStaticMarkup(h('html', { lang }, ...content))}`
}

/** Plain text as paragraphs; a single line break stays one. */
export function paragraphs(text: string): Part[] {
  return plainText(text)
    .split('\n\n')
    .map((paragraph, index) => h('p', { key: index }, ...withBreaks(paragraph)))
}

function withBreaks(paragraph: string): Part[] {
  return paragraph
    .split('\n')
    .flatMap((line, index) => (index === 0 ? [line] : [h('br', { key: index }), line]))
}
