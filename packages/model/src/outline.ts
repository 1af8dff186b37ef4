import { z } from 'zod';
import { Evidence } from './evidence.ts';
import { FieldType } from './source-document.ts';

/** The medium of a message. */
export const Channel = z.enum([
  'online',
  'post',
  'inPerson',
  'phone',
  'email',
  'fax',
  'internalMail',
  'interface',
  'paper',
]);
export type Channel = z.infer<typeof Channel>;

export const ParticipantKind = z.enum(['applicant', 'authority', 'unit', 'role', 'external', 'system']);
export type ParticipantKind = z.infer<typeof ParticipantKind>;

/**
 * Who or what takes part. `authority` is the white-box pool; `unit` and `role` are its lanes, nested by `within`;
 * `applicant` and `external` are pools of their own; `system` is used, never a lane.
 */
export const Participant = z.object({
  id: z.string(),
  name: z.string(),
  kind: ParticipantKind,
  within: z.string().optional(),
  aliases: z.array(z.string()).optional(),
  evidence: z.array(Evidence).optional(),
});
export type Participant = z.infer<typeof Participant>;

export const TaskType = z.enum(['user', 'manual', 'service', 'send', 'receive', 'script', 'businessRule']);
export type TaskType = z.infer<typeof TaskType>;

/** ISO 8601 duration, e.g. `P14D`. */
const Duration = z.string().regex(/^P(?!$)(\d+Y)?(\d+M)?(\d+W)?(\d+D)?(T(?=\d)(\d+H)?(\d+M)?(\d+S)?)?$/);

/** What an event waits for: exactly one of the keys. */
export const Trigger = z.union([
  z.object({ message: z.string(), from: z.string().optional(), channel: Channel.optional() }),
  z.object({ timer: Duration, label: z.string().optional() }),
  z.object({ date: z.string(), label: z.string().optional() }),
  z.object({ condition: z.string() }),
]);
export type Trigger = z.infer<typeof Trigger>;

/** What every step carries. */
const common = {
  id: z.string(),
  /** The passages that prove the step; empty or absent only if `derived`. */
  evidence: z.array(Evidence).optional(),
  /** The rule that made an element which modelling needs and no text says. */
  derived: z.string().optional(),
  /** A quote of this step does not stand in the documents. */
  unsupported: z.boolean().optional(),
  /** Attributes that were concluded from context, not read: `by`, `to`, … */
  inferred: z.array(z.string()).optional(),
  legalBasis: z.array(z.string()).optional(),
  note: z.string().optional(),
  /** Share of several drafts that have it too, 0 to 1; absent where one was made. */
  agreement: z.number().min(0).max(1).optional(),
  status: z.enum(['draft', 'accepted', 'edited']).optional(),
};

const taskAttributes = {
  /** A participant's id. */
  by: z.string().optional(),
  type: TaskType.optional(),
  /** Message partners: participant ids. */
  to: z.string().optional(),
  from: z.string().optional(),
  channel: Channel.optional(),
  inputs: z.array(z.string()).optional(),
  outputs: z.array(z.string()).optional(),
  /** Systems and registers: participant ids. */
  uses: z.array(z.string()).optional(),
  duration: Duration.optional(),
  deadline: Duration.optional(),
  /** FIM reference activity group, 1 to 8. */
  rag: z.number().int().min(1).max(8).optional(),
  discretion: z.enum(['bound', 'discretionary', 'judgement']).optional(),
};

/** A list of steps; lazy, since steps hold steps. */
const Steps: z.ZodType<Step[]> = z.lazy(() => z.array(Step));

const OnTimer = z.object({ after: Duration, label: z.string(), interrupting: z.boolean(), steps: Steps });
const OnMessage = z.object({
  message: z.string(),
  from: z.string().optional(),
  interrupting: z.boolean(),
  steps: Steps,
});
const OnError = z.object({ error: z.string(), steps: Steps });

const TaskFields = z.object({ task: z.string(), ...common, ...taskAttributes });
export interface TaskStep extends z.infer<typeof TaskFields> {
  /** Interruptions: BPMN's boundary events. An error always interrupts. */
  onTimer?: { after: string; label: string; interrupting: boolean; steps: Step[] }[] | undefined;
  onMessage?: { message: string; from?: string | undefined; interrupting: boolean; steps: Step[] }[] | undefined;
  onError?: { error: string; steps: Step[] }[] | undefined;
}
export const TaskStep: z.ZodType<TaskStep> = TaskFields.extend({
  onTimer: z.array(OnTimer).optional(),
  onMessage: z.array(OnMessage).optional(),
  onError: z.array(OnError).optional(),
});

export const WaitStep = z.object({ wait: z.string(), for: Trigger, by: z.string().optional(), ...common });
export type WaitStep = z.infer<typeof WaitStep>;

const BranchFields = z.object({
  /** The answer written at the branch. */
  when: z.string().optional(),
  otherwise: z.boolean().optional(),
  evidence: z.array(Evidence).optional(),
  derived: z.string().optional(),
});
/** One way out of a choice. A branch without an `end` or `goto` falls through to the step after the choice. */
export interface Branch extends z.infer<typeof BranchFields> {
  steps: Step[];
}
export const Branch: z.ZodType<Branch> = BranchFields.extend({ steps: Steps });

const ChoiceFields = z.object({
  choice: z.string(),
  by: z.string().optional(),
  /** One or more branches may run; otherwise exactly one. */
  inclusive: z.boolean().optional(),
  ...common,
});
export interface ChoiceStep extends z.infer<typeof ChoiceFields> {
  branches: Branch[];
}
export const ChoiceStep: z.ZodType<ChoiceStep> = ChoiceFields.extend({ branches: z.array(Branch) });

const Common = z.object(common);
export interface ParallelStep extends z.infer<typeof Common> {
  parallel: Step[][];
}
export const ParallelStep: z.ZodType<ParallelStep> = Common.extend({ parallel: z.array(Steps) });

const AlternativeFields = z.object({ on: Trigger, evidence: z.array(Evidence).optional() });
/** One event of a race and what follows it. */
export interface Alternative extends z.infer<typeof AlternativeFields> {
  steps: Step[];
}
export const Alternative: z.ZodType<Alternative> = AlternativeFields.extend({ steps: Steps });

const RaceFields = z.object({ label: z.string().optional(), by: z.string().optional(), ...common });
export interface RaceStep extends z.infer<typeof RaceFields> {
  race: Alternative[];
}
export const RaceStep: z.ZodType<RaceStep> = RaceFields.extend({ race: z.array(Alternative) });

const RepeatFields = z.object({
  repeat: z.string(),
  /** Exactly one of the two: the answer at which the loop ends, or at which it goes on. */
  until: z.string().optional(),
  while: z.string().optional(),
  by: z.string().optional(),
  ...common,
});
export interface RepeatStep extends z.infer<typeof RepeatFields> {
  steps: Step[];
  /** Done on the way back. */
  redo?: Step[] | undefined;
}
export const RepeatStep: z.ZodType<RepeatStep> = RepeatFields.extend({ steps: Steps, redo: Steps.optional() });

const SubprocessFields = z.object({
  subprocess: z.string(),
  by: z.string().optional(),
  collapsed: z.boolean().optional(),
  ...common,
});
export interface SubprocessStep extends z.infer<typeof SubprocessFields> {
  steps: Step[];
}
export const SubprocessStep: z.ZodType<SubprocessStep> = SubprocessFields.extend({ steps: Steps });

export const CallStep = z.object({ call: z.string(), by: z.string().optional(), ...common });
export type CallStep = z.infer<typeof CallStep>;

export const GotoStep = z.object({
  /** The id of a step. */
  goto: z.string(),
  ...common,
});
export type GotoStep = z.infer<typeof GotoStep>;

export const EndKind = z.enum(['none', 'message', 'terminate', 'error']);
export type EndKind = z.infer<typeof EndKind>;

export const EndStep = z.object({
  end: z.string(),
  kind: EndKind.optional(),
  to: z.string().optional(),
  by: z.string().optional(),
  channel: Channel.optional(),
  ...common,
});
export type EndStep = z.infer<typeof EndStep>;

export type Step =
  | TaskStep
  | WaitStep
  | ChoiceStep
  | ParallelStep
  | RaceStep
  | RepeatStep
  | SubprocessStep
  | CallStep
  | GotoStep
  | EndStep;

/** A step is told by its first key: `task`, `wait`, `choice`, … */
export const Step: z.ZodType<Step> = z.union([
  TaskStep,
  WaitStep,
  ChoiceStep,
  ParallelStep,
  RaceStep,
  RepeatStep,
  SubprocessStep,
  CallStep,
  GotoStep,
  EndStep,
]);

/** What starts the process. */
export const StartTrigger = z.object({
  kind: z.enum(['none', 'message', 'timer', 'condition']),
  label: z.string(),
  /** The participant where it starts. */
  at: z.string().optional(),
  /** The sender of the message. */
  from: z.string().optional(),
  channel: Channel.optional(),
  evidence: z.array(Evidence).optional(),
  derived: z.string().optional(),
  unsupported: z.boolean().optional(),
});
export type StartTrigger = z.infer<typeof StartTrigger>;

/** What the documents leave open and the department has to answer. */
export const OpenQuestion = z.object({
  id: z.string(),
  question: z.string(),
  /** The step it belongs to. */
  step: z.string().optional(),
  evidence: z.array(Evidence).optional(),
  /** No export without `--force` while it is open. */
  mustAnswer: z.boolean().optional(),
});
export type OpenQuestion = z.infer<typeof OpenQuestion>;

/** A form as the process uses it. */
export const Form = z.object({
  id: z.string(),
  name: z.string(),
  /** The source document's id. */
  document: z.string(),
  /** The step that uses the form. */
  step: z.string().optional(),
  fields: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      type: FieldType,
      required: z.enum(['stated', 'inferred', 'no']),
      options: z.array(z.string()).optional(),
      maxLength: z.number().int().optional(),
      officeUse: z.boolean().optional(),
      section: z.string().optional(),
      /** The step that uses the field's content. */
      usedBy: z.string().optional(),
    }),
  ),
});
export type Form = z.infer<typeof Form>;

/** A decision table, where the text states rules. */
export const Decision = z.object({
  id: z.string(),
  name: z.string(),
  step: z.string().optional(),
  inputs: z.array(z.string()),
  outputs: z.array(z.string()),
  rules: z.array(z.object({ conditions: z.array(z.string()), results: z.array(z.string()) })),
  hitPolicy: z.enum(['unique', 'first', 'collect']),
  evidence: z.array(Evidence).optional(),
});
export type Decision = z.infer<typeof Decision>;

/** The process as an indented list: what an extractor writes and a person edits in `process.yaml`. */
export const ProcessOutline = z.object({
  version: z.literal(1),
  process: z.string(),
  /** LeiKa: 14 digits where the catalogue says so, never guessed. */
  service: z.object({
    leika: z
      .string()
      .regex(/^99\d{12}$/)
      .nullable(),
    name: z.string(),
  }),
  triggers: z.array(StartTrigger),
  participants: z.array(Participant),
  steps: z.array(Step),
  openQuestions: z.array(OpenQuestion),
  forms: z.array(Form),
  decisions: z.array(Decision),
});
export type ProcessOutline = z.infer<typeof ProcessOutline>;
