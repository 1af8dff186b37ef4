import cli from '../package.json' with { type: 'json' };

/** The version of this program. */
export const version: string = cli.version;

/** As it stands in a case's manifest. */
export const tool = `lotse ${version}`;
