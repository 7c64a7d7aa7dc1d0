import packageJson from '../../package.json' with {type: 'json'};
import {formats} from '../formats/registry.ts';
import {type Flag, flags} from './flags.ts';

/** The version of the program, as `--version` prints it. */
export const {version} = packageJson;

/** The text of `--help`. */
export function helpText(): string {
	return `${packageJson.description}

Usage
  pullquote [FILE…]           open one article; print several
  pullquote - < FILE          read standard input (without the dash too, when it is a pipe or a file)
  pullquote                   open the article that comes with the program

Where the output is not a terminal, the reading is printed as text.

Options
${lineUp(flags.map(flag => [signature(flag), flag.description]))}

Formats
${lineUp(formats.map(({name, description}) => [name, description]))}

--quotes, --claims, --stated, --actors, --figures and --times print the text format with nothing
else in it, on a terminal too. They can be combined; they do not go with --format json or brat.
Several inputs are printed one after the other; brat needs --output for that.

Exit codes
  0  done
  1  nothing found, where the output was narrowed
  2  trouble: an input that cannot be read, an option that there is not

Examples
  pullquote article.txt
  pullquote --quotes article.txt | less
  pullquote --format json article.txt > article.json
  pullquote --format brat --output readings news/*.txt
`;
}

/** The same options as a Markdown table, for the README. */
export function optionsTable(): string {
	const rows = flags.map(
		flag =>
			`| ${signatures(flag)
				.map(form => `\`${form}\``)
				.join(', ')} | ${flag.description} |`,
	);
	return ['| option | what it does |', '| --- | --- |', ...rows].map(row => `${row}\n`).join('');
}

function signatures({name, value, letter}: Flag): string[] {
	const long = value === undefined ? `--${name}` : `--${name} ${value}`;
	return letter === undefined ? [long] : [long, `-${letter}`];
}

function signature(flag: Flag): string {
	return signatures(flag).join(', ');
}

function lineUp(rows: ReadonlyArray<readonly [left: string, right: string]>): string {
	const width = Math.max(...rows.map(([left]) => left.length));
	return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join('\n');
}
