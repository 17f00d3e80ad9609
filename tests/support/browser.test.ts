import { access } from 'node:fs/promises'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Browser } from 'playwright-core'
import { findAccessibilityFaults, launchBrowser, saveScreenshot } from './browser.ts'

let browser: Browser

beforeAll(async () => {
  browser = await launchBrowser()
}, 90_000)

afterAll(() => browser.close())

test('the browser runs a page, draws Danish letters and saves a picture of them', async () => {
  const page = await browser.newPage()
  await page.setContent('<html lang="da"><title>Prøve</title><main><h1>Rundspørge på Ærø</h1></main></html>')
  expect(await page.evaluate('document.querySelector("h1").textContent')).toBe('Rundspørge på Ærø')
  await access(await saveScreenshot(page, 'browser'))
  await page.close()
})

test('a page with nothing wrong has no accessibility faults, and a field without a name is one', async () => {
  const context = await browser.newContext()
  const page = await context.newPage()
  const head = '<html lang="da"><title>Prøve</title><main><h1>Rundspørge</h1>'
  await page.setContent(`${head}<label>Svar <input></label></main></html>`)
  expect(await findAccessibilityFaults(page)).toEqual([])
  await page.setContent(`${head}<input></main></html>`)
  expect((await findAccessibilityFaults(page)).join()).toContain('label: input')
  const letter = (content: string) =>
    `${head}<iframe title="Mail" srcdoc="<html lang=da><title>Mail</title><body>${content}"></iframe></main></html>`
  await page.setContent(letter('<p>Hej</p>'))
  expect(await findAccessibilityFaults(page)).toEqual([])
  await page.setContent(letter('<img src=data:,>'))
  expect((await findAccessibilityFaults(page)).join()).toContain('image-alt: img')
  await context.close()
})
