import { camundaPlatform } from '../camunda/platform.ts';

/** Camunda 7, community edition: its last version, 7.24, is what the export is made for. */
export const camunda7 = camundaPlatform({ target: 'camunda7', name: 'Camunda 7', version: '7.24.0' });
