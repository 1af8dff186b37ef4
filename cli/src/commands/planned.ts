/** What is agreed for later versions: whoever asks for it is told so, and it is listed nowhere. */
export const planned = {
  commands: ['view', 'review', 'push', 'import', 'diff', 'layout', 'target', 'compare', 'portfolio', 'batch', 'worker'],
  options: ['--show', '--fix'],
  targets: ['operaton', 'camunda8', 'flowable', 'servicebw', 'fim', 'civento', 'png'],
};
