/**
 * What the house's colours lack: one for each status, and five steps for figures. Blue, orange and purple stay apart
 * for most who see colours differently; signs and dashes tell them apart for the rest. Pictures stand on white always.
 */
export const colours = `
:root {
  --matched: #0b5c9a; --missed: #a34100; --invented: #7d2a7a; --free: #4c5a68;
  --heat-0: #fbdcc3; --heat-1: #fdeee0; --heat-2: transparent; --heat-3: #e6f0f8; --heat-4: #cfe3f3;
}
@media (prefers-color-scheme: dark) {
  :root {
    --matched: #8fc5f4; --missed: #ffb27a; --invented: #e5a6e2; --free: #a9b8c6;
    --heat-0: #573217; --heat-1: #3d2a1b; --heat-2: transparent; --heat-3: #1b2f40; --heat-4: #1d415f;
  }
}
`;
