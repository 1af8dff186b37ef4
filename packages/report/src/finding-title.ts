import type { Finding } from '@lotse/model';
import type { CaseView } from './view.ts';

/** The catalogue's title of a finding, or its code where the catalogue does not know it. */
export function findingTitle(view: CaseView, finding: Finding): string {
  return view.catalogue?.[finding.code]?.title ?? finding.code;
}
