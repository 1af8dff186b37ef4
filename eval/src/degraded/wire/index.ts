import { singleWire } from './single.ts';
import { stepsWire } from './steps.ts';
import type { Strategy, Wire } from './wire.ts';

export const wires: Readonly<Record<Strategy, Wire>> = { single: singleWire, steps: stepsWire };
