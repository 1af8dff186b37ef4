import type { StartTrigger } from '@lotse/model';
import type { Memory } from './acts.ts';
import type { Cast } from './cast.ts';
import type { Course } from './course.ts';

/** What is read so far: the course, who takes part, what "it" stands for, and what starts the process. */
export interface Telling {
  course: Course;
  cast: Cast;
  memory: Memory;
  trigger?: StartTrigger;
}
