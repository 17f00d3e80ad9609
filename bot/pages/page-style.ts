/**
 * The one stylesheet of the pages outside Teams. Colours hold 4.5:1 in light and dark; where a system forces its own,
 * borders carry what colour said.
 */
export const pageStyle = `
:root { color-scheme: light dark; --text: #1b1b1f; --quiet: #55565c; --page: #ffffff; --soft: #f3f2f7; --line: #8a8b92;
  --link: #4347a8; --button: #4347a8; --on-button: #ffffff; --good: #155724; --good-soft: #e6f4e8; --bad: #a4262c;
  --bad-soft: #fdf0f1; --wait-soft: #fff6dc; }
@media (prefers-color-scheme: dark) { :root { --text: #f3f3f5; --quiet: #b9bac2; --page: #1f1f23; --soft: #2b2b31;
  --line: #8a8b92; --link: #b0b4ff; --button: #b0b4ff; --on-button: #17171a; --good: #9adba5; --good-soft: #1c3323;
  --bad: #ffb3b7; --bad-soft: #42191d; --wait-soft: #3a3114; } }
* { box-sizing: border-box; }
html { font: 1rem/1.55 "Segoe UI", system-ui, -apple-system, Roboto, Helvetica, Arial, sans-serif; }
body { margin: 0; color: var(--text); background: var(--page); overflow-wrap: anywhere; }
header, main, footer { max-width: 44rem; margin: 0 auto; padding: 0 1rem; }
header { padding-top: 1rem; font-weight: 600; color: var(--quiet); }
header p { margin: 0; }
footer { margin-top: 2rem; padding-bottom: 2rem; border-top: 1px solid var(--line); color: var(--quiet); }
h1 { font-size: 1.6rem; line-height: 1.25; margin: .25rem 0 1rem; }
h1 .facility { display: block; font-size: 1.2rem; margin-top: .25rem; }
h2 { font-size: 1.15rem; margin: 1.5rem 0 .5rem; }
h3 { font-size: 1rem; margin: 1rem 0 .25rem; }
p { margin: 0 0 .6rem; }
a { color: var(--link); }
dl { display: grid; grid-template-columns: minmax(9rem, auto) 1fr; gap: .35rem 1rem; margin: 0; }
dt { font-weight: 600; }
dd { margin: 0; }
ul { margin: 0; padding-left: 1.25rem; }
blockquote { margin: 0 0 .6rem; padding-left: .9rem; border-left: 4px solid var(--line); }
.over, .quiet, .hint { color: var(--quiet); }
.over { margin: 1rem 0 0; }
.strong { font-weight: 600; }
.standing, .box { padding: .9rem 1rem; margin: 0 0 1rem; border-left: 5px solid var(--button); background: var(--soft); }
.standing p:last-child, .box p:last-child { margin-bottom: 0; }
.standing.approved, .box.received { border-color: var(--good); background: var(--good-soft); }
.standing.unresolved, .standing.remarks, .standing.in_solution, .standing.on_meeting, .box.late {
  background: var(--wait-soft); }
.standing.rejected, .standing.corrected, .box.problem { border-color: var(--bad); background: var(--bad-soft); }
.box { margin-top: 1rem; }
.box h2 { margin-top: 0; }
.error { color: var(--bad); font-weight: 600; }
.quote, .change { border-left: 4px solid var(--line); padding-left: .9rem; margin-bottom: 1rem; }
.quote h3, .change h3 { margin-top: 0; }
fieldset { border: 0; padding: 0; margin: 0 0 1rem; }
legend, .field label { font-weight: 600; padding: 0; margin-bottom: .25rem; }
.choice { display: flex; align-items: center; min-height: 2.75rem; gap: .6rem; }
.choice label { flex: 1; padding: .5rem 0; }
input[type="radio"] { width: 1.5rem; height: 1.5rem; margin: 0; flex: none; accent-color: var(--button); }
.field label { display: block; }
textarea, select { width: 100%; font: inherit; padding: .6rem; color: var(--text); background: var(--page);
  border: 2px solid var(--line); border-radius: 4px; }
textarea[aria-invalid] { border-color: var(--bad); }
form { margin-bottom: 1rem; }
button { font: inherit; font-weight: 600; min-height: 2.75rem; padding: .5rem 1.25rem; color: var(--on-button);
  background: var(--button); border: 2px solid transparent; border-radius: 4px; cursor: pointer; }
select { min-height: 2.75rem; margin-bottom: 1rem; }
a:focus-visible, button:focus-visible, input:focus-visible, textarea:focus-visible, select:focus-visible { outline: 3px solid var(--text);
  outline-offset: 2px; }
main:focus, section:focus { outline: none; }
.skip { position: absolute; left: -100vw; padding: .5rem 1rem; background: var(--page); }
.skip:focus { left: 0; z-index: 1; }
.wheel { display: block; width: 100%; height: auto; margin: 1rem 0; }
.year { display: inline-block; min-height: 2.75rem; padding: .5rem 1rem .5rem 0; }
li { margin-bottom: .5rem; }
li p, dd p, td p { margin: 0; }
table { width: 100%; table-layout: fixed; border-collapse: collapse; margin: 0 0 1rem; }
td .column { display: none; font-weight: 600; }
th, td { text-align: left; vertical-align: top; padding: .4rem .5rem .4rem 0; border-bottom: 1px solid var(--line); }
@media (max-width: 30rem) { dl, table, tbody, tr, td { display: block; } dt { margin-top: .5rem; } thead { display: none; }
  td { border: 0; padding: 0; } tr { padding: .4rem 0; border-bottom: 1px solid var(--line); }
  td .column, td p:first-of-type { display: inline; } }
@media (forced-colors: active) { .standing, .box, button { border: 2px solid; } }
@media print { .skip, form, footer a { display: none; } body { color: #000; background: #fff; } }
`
