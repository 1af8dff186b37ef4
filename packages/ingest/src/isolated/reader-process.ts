/** What runs in the process that reads files. */
import { readDocument } from '../read.ts';
import { serve } from './serve.ts';

serve(readDocument);
