"""The look and the search of the HTML report."""

STYLE = """
:root { color-scheme: light dark; --ink: #1c1b1a; --soft: #5c5855; --line: #d8d4cf; --paper: #fff; --ground: #f6f4f1;
  --good: #1f6b3a; --bad: #a01c2c; --mild: #7a5200; }
@media (prefers-color-scheme: dark) { :root { --ink: #eceae7; --soft: #b3aea9; --line: #46423f; --paper: #242220;
  --ground: #181716; --good: #7fd09b; --bad: #ff9aa5; --mild: #f0c36a; } }
* { box-sizing: border-box; }
body { margin: 0; font: 1rem/1.5 system-ui, sans-serif; color: var(--ink); background: var(--ground); }
header { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: .5rem 2rem; align-items: center;
  padding: .75rem max(1rem, calc(50% - 30rem)); background: var(--paper); border-bottom: 1px solid var(--line); }
h1 { font-size: 1.25rem; margin: 0; }
h2 { font-size: 1.1rem; margin: 2rem 0 .75rem; }
h3 { font-size: 1rem; margin: 0 0 .25rem; overflow-wrap: anywhere; }
form { display: flex; flex: 1; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; }
input[type=search] { flex: 1 1 14rem; min-width: 0; font: inherit; padding: .35rem .6rem; color: inherit;
  background: var(--ground); border: 1px solid var(--soft); border-radius: .35rem; }
fieldset { border: 0; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: .25rem 1rem; }
legend { position: absolute; clip-path: inset(50%); }
main { max-width: 62rem; margin: 0 auto; padding: 0 1rem 4rem; }
article { display: flex; gap: 1rem; padding: 1rem; margin-bottom: .75rem; background: var(--paper);
  border: 1px solid var(--line); border-radius: .5rem; }
article > div { min-width: 0; flex: 1; }
article[hidden] { display: none; }
img { width: 5.5rem; align-self: flex-start; border: 1px solid var(--line); }
ul { margin: 0; padding: 0; list-style: none; display: flex; flex-wrap: wrap; gap: .25rem 1rem; }
a { color: inherit; }
.state, .built, .unchanged, .failed, .error, .warning, .info { font-weight: 600; }
.built { color: var(--good); } .failed, .error { color: var(--bad); } .warning { color: var(--mild); }
.unchanged, .info, small { color: var(--soft); }
.state { font-size: .85rem; margin-left: .5rem; }
.file { margin: 0 0 .25rem; font-size: .85rem; color: var(--soft); overflow-wrap: anywhere; }
.problem { margin: .5rem 0 0; overflow-wrap: anywhere; }
code { font-size: .9em; }
ul.groups { flex-direction: column; gap: .4rem; }
button small { display: block; overflow-wrap: anywhere; }
button { text-align: start; font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--line);
  border-radius: .35rem; padding: .15rem .6rem; cursor: pointer; }
:focus-visible { outline: 2px solid var(--bad); outline-offset: 2px; }
@media (max-width: 34rem) { article { flex-direction: column; } header { position: static; } }
@media print { header { position: static; } form { display: none; } article { break-inside: avoid; } }
"""

SCRIPT = """
const search = document.querySelector('input[type=search]');
const boxes = [...document.querySelectorAll('input[type=checkbox]')];
const events = [...document.querySelectorAll('article')].map(node => ({node, text: node.textContent.toLowerCase()}));
function filter() {
  const words = search.value.toLowerCase().split(/\\s+/).filter(Boolean);
  const states = new Set(boxes.filter(box => box.checked).map(box => box.value));
  let shown = 0;
  for (const {node, text} of events) {
    const state = node.dataset.state;
    node.hidden = !((!state || states.has(state)) && words.every(word => text.includes(word)));
    shown += Boolean(state) && !node.hidden;
  }
  document.querySelector('.none').hidden = shown > 0;
}
search.addEventListener('input', filter);
boxes.forEach(box => box.addEventListener('change', filter));
document.querySelector('form').addEventListener('submit', event => event.preventDefault());
document.querySelectorAll('[data-search]').forEach(button => button.addEventListener('click', () => {
  search.value = button.dataset.search;
  filter();
  search.focus();
}));
"""
