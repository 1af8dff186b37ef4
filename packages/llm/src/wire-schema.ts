import { z } from 'zod';

export type JsonSchema = { [key: string]: unknown };

/**
 * The JSON Schema that goes over the wire: draft 7, everything inline, objects closed, bounds that only say "a safe
 * integer" left out, since several servers compile schemas to grammars and fail on them.
 *
 * Throws a TypeError for a schema that is no object at its root or has optional keys: servers differ on both.
 */
export function wireSchema(schema: z.ZodType): JsonSchema {
  const json: unknown = z.toJSONSchema(schema, { target: 'draft-7', reused: 'inline', io: 'output' });
  const plain = simplify(json);
  if (!isObject(plain) || plain['type'] !== 'object') throw new TypeError('the root of a wire schema is an object');
  delete plain['$schema'];
  return plain;
}

function isObject(value: unknown): value is JsonSchema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function simplify(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(simplify);
  if (!isObject(node)) return node;
  const result: JsonSchema = {};
  for (const [key, value] of Object.entries(node)) {
    if ((key === 'minimum' || key === 'maximum') && Math.abs(Number(value)) === Number.MAX_SAFE_INTEGER) continue;
    result[key] = simplify(value);
  }
  const properties = result['properties'];
  if (isObject(properties)) {
    const required = Array.isArray(result['required']) ? result['required'] : [];
    const optional = Object.keys(properties).filter((key) => !required.includes(key));
    if (optional.length > 0) throw new TypeError(`optional keys in a wire schema: ${optional.join(', ')}`);
  }
  return result;
}
