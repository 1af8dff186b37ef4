export { compile } from './compile.ts';
export { checkSoundness, type Soundness, type SoundnessProblem } from './soundness.ts';
