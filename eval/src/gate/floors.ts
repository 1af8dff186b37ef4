/** What a set has to reach on average whatever the baseline says, over the part `main`. */
export interface Floors {
  set: string;
  /** The limits were set on this scale; they mean nothing on another. */
  scale: string;
  limits: Readonly<Record<string, number>>;
}

/** For the German gold cases: about what rules written in twenty minutes reach; nothing made up, nothing stuck. */
export const floors: readonly Floors[] = [
  {
    set: 'gold',
    scale: 'plain-0.5',
    limits: { activity: 0.68, flow: 0.22, actor: 0.7, findingCode: 0.82, grounding: 1, soundness: 1 },
  },
];
