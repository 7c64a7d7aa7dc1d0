import packageJson from '../../package.json' with {type: 'json'};
import {formats} from '../formats/registry.ts';
import {kinds} from '../loading/kinds/registry.ts';
import type {Flag} from './flag.ts';
import {flags} from './flags.ts';

/** The version of the program, as `--version` prints it. */
export const {version} = packageJson;

/** The text of `--help`, at most 80 columns wide. */
export function helpText(): string {
	return `Opens a news article in the terminal and shows who is in it, what each of them
said, and what it states as fact, tied to the exact words.

Usage
  pullquote FILE        open an article
  pullquote ADDRESS     open the article at https://… or http://…
  pullquote FILE FILE…  open several and choose; a folder and a pattern such as
                        'news/*.html' stand for what is in them, a feed for its
                        entries
  pullquote -           read standard input (the dash may be left out of a pipe)
  pullquote             open the article that comes with the program
  pullquote completion SHELL
                        print completions for bash, zsh or fish

Where the output is no terminal, the reading is printed as text.

Options
${lineUp(flags.map(flag => [signatures(flag).join(', '), flag.description]))}

Kinds of files
${wrapWords(kinds.map(({title}) => title))}

Formats
${lineUp(formats.map(({name, description}) => [name, description]))}

${narrowingText()}
Several articles are printed one after the other; brat needs --output for that.

Exit codes
  0  done
  1  nothing found, where the output was narrowed
  2  trouble: an input that cannot be read, an option that does not exist

Examples
  pullquote article.txt
  pullquote --quotes article.txt | less
  pullquote --format json article.txt > article.json
  pullquote --format brat --output readings news/*.txt
  pullquote https://harbour.example/news/feed.xml
`;
}

function narrowingText(): string {
	const names = flags.flatMap(({name, section}) => (section === undefined ? [] : `--${name}`));
	const whole = formats.flatMap(({name, isNarrowable}) => (isNarrowable ? [] : name));
	return `${names.slice(0, -1).join(', ')} and ${names.at(-1)} print text
with nothing else in it, on a terminal too. They can be combined.
They do not go with --format ${whole.join(' or ')}, which are always whole.`;
}

function signatures({name, value, letter}: Flag): string[] {
	const long = value === undefined ? `--${name}` : `--${name} ${value}`;
	return letter === undefined ? [long] : [long, `-${letter}`];
}

/** A list of words in lines of 78 columns. */
function wrapWords(words: readonly string[]): string {
	const lines = [''];
	for (const [index, word] of words.entries()) {
		const next = index === words.length - 1 ? word : `${word},`;
		const line = lines.at(-1) ?? '';
		if (line.length + next.length > 76) {
			lines.push(`  ${next}`);
		} else {
			lines[lines.length - 1] = line === '' ? `  ${next}` : `${line} ${next}`;
		}
	}

	return lines.join('\n');
}

function lineUp(rows: ReadonlyArray<readonly [left: string, right: string]>): string {
	const width = Math.max(...rows.map(([left]) => left.length));
	return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join('\n');
}
