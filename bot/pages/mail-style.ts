/** For clients that keep a mail's style; the mail reads well without it. No address is fetched from anywhere. */
export const mailStyle = `
body { color: #1b1b1f; background: #ffffff; }
h1 { font-size: 22px; line-height: 1.3; margin: 4px 0 16px; }
h2 { font-size: 18px; margin: 24px 0 8px; }
h3 { font-size: 16px; margin: 16px 0 4px; }
p { margin: 0 0 10px; }
dl { margin: 0; }
dt { font-weight: 600; margin-top: 6px; }
dd { margin: 0; }
ul { margin: 0; padding-left: 20px; }
a { color: #4347a8; }
.quiet { color: #55565c; }
.strong { font-weight: 600; }
.quote, .change, blockquote { margin: 0 0 14px; padding-left: 14px; border-left: 4px solid #8a8b92; }
@media (prefers-color-scheme: dark) {
  body { color: #f3f3f5; background: #1f1f23; }
  a { color: #b0b4ff; }
  .quiet { color: #b9bac2; }
}
`
