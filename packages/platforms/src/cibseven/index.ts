import { camundaPlatform } from '../camunda/platform.ts';

/** CIB seven, which goes on from Camunda 7 and knows its dialect under Camunda's own namespace only. */
export const cibseven = camundaPlatform({ target: 'cibseven', name: 'CIB seven', version: '7.24.0' });
