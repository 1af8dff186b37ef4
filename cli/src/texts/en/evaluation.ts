/** `lotse eval`. */
export const evaluation = {
  runAt: (path: string) => `The run is in ${path}; as a page: lotse eval report ${path}`,
  reportAt: (path: string) => `Report: ${path}`,
  baselineAt: (path: string) => `Baseline written: ${path}`,
  notMeasured: 'Not measured',
  notSetUp: (name: string) => `${name} (not set up)`,
  setMissing: (name: string) => `The data set "${name}" is not set up.`,
  setMissingHint: (name: string) => `Give its folder: --data ${name}=FOLDER, or data.${name} in lotse.yaml.`,
  setTwice: (name: string) => `Two data sets are called "${name}".`,
  setTwiceHint: 'Rename one (its folder, or name in set.yaml), or measure them one by one.',
  degradeNeedsReplay: '--degrade worsens recorded replies and therefore needs --replay.',
  degradeNeedsReplayHint: 'For example: lotse eval run --degrade --replay eval/cassettes',
  notRecorded: 'No draft of these documents was recorded; worsened replies were not measured.',
  anchorsRepeated: 'Do our metrics still give what is published?',
  anchorStrayed: (who: string, metric: string) =>
    `${who}, ${metric}: the figure differs from the published one, and the reason is not known.`,
  baselineMissing: (path: string) => `There is no baseline ${path}.`,
  baselineMissingHint: 'Name a file with --baseline, or write the figures of this run there with --save.',
};
