/** Colours, light and dark. Every pair of text and ground that is used has a contrast of at least 4.5 to 1. */
export const colours = `
:root {
  color-scheme: light dark;
  --ground: #f3f5f8; --sheet: #ffffff; --ink: #17212c; --quiet: #4c5a68; --line: #cdd6df; --soft: #e9eef4;
  --accent: #0a4a80; --accent-ground: #e4eef8; --mast: #0b2f52; --mast-ink: #ffffff; --mast-quiet: #c9dcee; --mast-line: #e0b23c;
  --high: #9c1520; --high-ground: #fbe9ea; --medium: #7a4700; --medium-ground: #fdf0da; --low: #2d5569; --low-ground: #e6eff4;
  --mark: #fff0b3; --mark-ink: #17212c; --focus: #b35900;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #10161d; --sheet: #19222c; --ink: #e8eef4; --quiet: #a9b8c6; --line: #36444f; --soft: #232e39;
    --accent: #8fc5f4; --accent-ground: #1c344b; --mast: #0a2139; --mast-ink: #ffffff; --mast-quiet: #bdd3e8; --mast-line: #d9ab38;
    --high: #ffb0b3; --high-ground: #4a1c21; --medium: #f7c77b; --medium-ground: #42300f; --low: #a9d3e8; --low-ground: #1d3644;
    --mark: #5c4b0c; --mark-ink: #fff4cc; --focus: #ffc266;
  }
}
`;
