import { check } from './check.ts';
import { comparison } from './comparison.ts';
import { doctor } from './doctor.ts';
import { evaluation } from './evaluation.ts';
import { help } from './help.ts';
import { password } from './password.ts';
import { settings } from './settings.ts';
import { show } from './show.ts';
import { summary } from './summary.ts';
import { usage } from './usage.ts';
import { words } from './words.ts';
import { workbench } from './workbench.ts';

export const de = {
  check,
  comparison,
  doctor,
  evaluation,
  help,
  password,
  settings,
  show,
  summary,
  usage,
  words,
  workbench,
};
