import { LotseError } from '@lotse/model';

/** What can go wrong between us and an endpoint. */
export type FailureKind =
  | 'unreachable'
  | 'certificate'
  | 'redirect'
  | 'reset'
  | 'timeout'
  | 'auth'
  | 'notFound'
  | 'rate'
  | 'quota'
  | 'server'
  | 'tooLarge'
  | 'request'
  | 'endless'
  | 'protocol';

/** An attempt that failed: how, and in the endpoint's own words. */
export class EndpointFailure extends Error {
  override readonly name = 'EndpointFailure';
  readonly kind: FailureKind;
  /** The endpoint's own words, shortened. */
  readonly detail: string;
  readonly status: number | undefined;
  readonly retryAfterSeconds: number | undefined;
  /** Tokens that fit into the model's context, where the endpoint said so. */
  readonly contextTokens: number | undefined;
  /** Tokens that would be left for the answer, where it said that too. */
  readonly answerTokens: number | undefined;

  constructor(
    kind: FailureKind,
    detail: string,
    more: {
      status?: number | undefined;
      retryAfterSeconds?: number | undefined;
      contextTokens?: number | undefined;
      answerTokens?: number | undefined;
      cause?: unknown;
    } = {},
  ) {
    super(`${kind}: ${detail}`, more.cause === undefined ? undefined : { cause: more.cause });
    this.kind = kind;
    this.detail = detail;
    this.status = more.status;
    this.retryAfterSeconds = more.retryAfterSeconds;
    this.contextTokens = more.contextTokens;
    this.answerTokens = more.answerTokens;
  }
}

interface FailureEntry {
  code: string;
  message: string;
  hint: string;
  /** How often an attempt that failed so is tried again. */
  retries: number;
}

/** Each kind of failure: what the user reads, and whether trying again can help. `{host}`, `{model}` are filled in. */
export const failureTable: Record<FailureKind, FailureEntry> = {
  unreachable: {
    code: 'E_LLM_UNREACHABLE',
    message: 'Das Sprachmodell unter {host} ist nicht erreichbar.',
    hint: 'Prüfen Sie, ob der Dienst läuft und die Adresse in LOTSE_LLM_URL oder lotse.yaml stimmt, oder arbeiten Sie ohne Modell: --extractor rules.',
    retries: 1,
  },
  certificate: {
    code: 'E_LLM_UNREACHABLE',
    message: 'Das Zertifikat von {host} wird nicht anerkannt.',
    hint: 'Nennen Sie das Stammzertifikat Ihres Hauses in NODE_EXTRA_CA_CERTS und versuchen Sie es erneut.',
    retries: 0,
  },
  redirect: {
    code: 'E_LLM_UNREACHABLE',
    message: '{host} leitet an eine andere Adresse weiter; dorthin wird nichts gesendet.',
    hint: 'Tragen Sie die endgültige Adresse in LOTSE_LLM_URL oder lotse.yaml ein.',
    retries: 0,
  },
  reset: {
    code: 'E_LLM_UNREACHABLE',
    message: 'Die Verbindung zum Sprachmodell unter {host} bricht immer wieder ab.',
    hint: 'Prüfen Sie das Protokoll des Dienstes (oft fehlt ihm Speicher) und versuchen Sie es erneut.',
    retries: 2,
  },
  timeout: {
    code: 'E_LLM_TIMEOUT',
    message: 'Das Sprachmodell unter {host} hat nicht rechtzeitig geantwortet.',
    hint: 'Setzen Sie timeoutSeconds in lotse.yaml herauf oder nehmen Sie ein kleineres Modell.',
    retries: 1,
  },
  auth: {
    code: 'E_LLM_AUTH',
    message: '{host} nimmt den Schlüssel nicht an.',
    hint: 'Prüfen Sie LOTSE_LLM_KEY und ob der Schlüssel für das Modell „{model}“ gilt.',
    retries: 0,
  },
  notFound: {
    code: 'E_LLM_NOT_FOUND',
    message: 'Unter {host} gibt es das Modell „{model}“ oder die Schnittstelle nicht.',
    hint: 'Prüfen Sie LOTSE_LLM_MODEL und die Adresse; sie endet meist auf /v1.',
    retries: 0,
  },
  rate: {
    code: 'E_LLM_RATE',
    message: '{host} ist ausgelastet und nimmt zurzeit keine Anfragen an.',
    hint: 'Versuchen Sie es später erneut oder setzen Sie parallel: 1 in lotse.yaml.',
    retries: 3,
  },
  quota: {
    code: 'E_LLM_RATE',
    message: 'Das Kontingent bei {host} ist erschöpft.',
    hint: 'Erhöhen Sie das Kontingent oder nehmen Sie einen anderen Zugang.',
    retries: 0,
  },
  server: {
    code: 'E_LLM_SERVER',
    message: 'Das Sprachmodell unter {host} meldet einen inneren Fehler.',
    hint: 'Prüfen Sie das Protokoll des Dienstes und versuchen Sie es später erneut.',
    retries: 2,
  },
  tooLarge: {
    code: 'E_LLM_TOO_LARGE',
    message: 'Die Unterlagen sind zu lang für das Modell „{model}“.',
    hint: 'Nehmen Sie ein Modell mit größerem Kontextfenster oder teilen Sie die Unterlagen auf mehrere Fälle auf.',
    retries: 0,
  },
  request: {
    code: 'E_LLM_REQUEST',
    message: '{host} lehnt die Anfrage ab.',
    hint: 'Prüfen Sie, ob „{model}“ ein Chatmodell ist und der Dienst die OpenAI-Schnittstelle spricht.',
    retries: 0,
  },
  endless: {
    code: 'E_LLM_REPLY',
    message: 'Die Antwort von {host} nimmt kein Ende und wurde abgebrochen.',
    hint: 'Prüfen Sie die Adresse in LOTSE_LLM_URL und das Protokoll des Dienstes.',
    retries: 0,
  },
  protocol: {
    code: 'E_LLM_REPLY',
    message: 'Was {host} antwortet, ist nicht die Antwort eines Sprachmodells.',
    hint: 'Prüfen Sie die Adresse in LOTSE_LLM_URL; sie endet meist auf /v1. Auch ein Proxy kann dazwischenstehen.',
    retries: 0,
  },
};

interface Endpoint {
  host: string;
  model: string;
}

function fill(text: string, { host, model }: Endpoint): string {
  return text.replaceAll('{host}', host).replaceAll('{model}', model);
}

/** The error that a user reads for a failure. */
export function toLotseError(failure: EndpointFailure, endpoint: Endpoint): LotseError {
  const entry = failureTable[failure.kind];
  const said = [failure.status, failure.detail].filter((part) => part !== undefined && part !== '').join(' ');
  const message = fill(entry.message, endpoint) + (said === '' ? '' : ` (${said})`);
  return new LotseError(entry.code, message, {
    hint: fill(entry.hint, endpoint),
    where: endpoint.host,
    exitCode: 3,
    cause: failure,
  });
}

export function interrupted(): LotseError {
  return new LotseError('E_INTERRUPTED', 'Abgebrochen.', {
    hint: 'Starten Sie den Befehl erneut.',
    exitCode: 130,
  });
}

export function unusableReply(endpoint: Endpoint, problems: readonly string[]): LotseError {
  return new LotseError(
    'E_LLM_REPLY',
    fill('Das Modell „{model}“ antwortet auch auf Nachfrage nicht in der verlangten Form', endpoint) +
      (problems.length > 0 ? ` (${problems.slice(0, 3).join('; ')}).` : '.'),
    {
      hint: 'Nehmen Sie ein größeres Modell oder arbeiten Sie ohne Modell: --extractor rules.',
      where: endpoint.host,
      exitCode: 3,
    },
  );
}

export function refusedReply(endpoint: Endpoint, words: string): LotseError {
  return new LotseError('E_LLM_REFUSED', `${fill('Das Modell „{model}“ verweigert die Antwort', endpoint)}: ${words}`, {
    hint: 'Nehmen Sie ein anderes Modell oder arbeiten Sie ohne Modell: --extractor rules.',
    where: endpoint.host,
    exitCode: 3,
  });
}

export function overBudget(used: number, budget: number): LotseError {
  return new LotseError(
    'E_LLM_BUDGET',
    `Das Budget von ${budget} Token reicht für die nächste Anfrage nicht aus; ${used} sind verbraucht.`,
    { hint: 'Setzen Sie --budget oder budgetTokens in lotse.yaml herauf.', exitCode: 3 },
  );
}

export function overCalls(limit: number): LotseError {
  return new LotseError('E_LLM_BUDGET', `Die erlaubten ${limit} Anfragen an das Sprachmodell sind verbraucht.`, {
    hint: 'Setzen Sie --max-calls oder maxCalls in lotse.yaml herauf.',
    exitCode: 3,
  });
}

/** A question that cannot fit, told before it is sent. */
export function beyondContext(endpoint: Endpoint, asked: number, answer: number, context: number): LotseError {
  return new LotseError(
    'E_LLM_TOO_LARGE',
    `Die Anfrage ist zu lang für das Modell „${endpoint.model}“: etwa ${asked} Token Text und ${answer} für die Antwort; ${context} fasst es. Es wurde nichts gesendet.`,
    {
      hint: 'Nehmen Sie ein Modell mit größerem Kontextfenster, teilen Sie die Unterlagen auf mehrere Fälle auf, oder berichtigen Sie contextTokens in lotse.yaml.',
      where: endpoint.host,
      exitCode: 3,
    },
  );
}
