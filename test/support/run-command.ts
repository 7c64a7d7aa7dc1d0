import {spawn} from 'node:child_process';
import process from 'node:process';
import {fileURLToPath} from 'node:url';

/** What a command left behind. */
export type CommandResult = {
	readonly stdout: string;
	readonly stderr: string;
	readonly exitCode: number | null;
};

type RunOptions = {
	readonly stdin?: string | Uint8Array;
	readonly directory?: string;
	readonly environment?: Readonly<Record<string, string>>;
};

const root = new URL('../../', import.meta.url);
/** The Node.js of the development dependencies, whatever runs the tests. */
const node = fileURLToPath(new URL('node_modules/.bin/node', root));
const program = fileURLToPath(new URL('dist/bin.js', root));

/**
Runs the built `pullquote` to its end, without a terminal.

@param options.stdin what is piped in; without it standard input is the null device.
@param options.directory where it runs; the repository unless given.
@param options.environment variables beside the process's own.
*/
export async function runCommand(
	commandArguments: readonly string[],
	options: RunOptions = {},
): Promise<CommandResult> {
	return runProgram(node, [program, ...commandArguments], options);
}

/** Runs a shell script in which `"$@"` is the built `pullquote`, for pipes and redirections. */
export async function runInShell(script: string, directory?: string): Promise<CommandResult> {
	return runProgram(
		'/bin/bash',
		['-c', script, 'bash', node, program],
		directory === undefined ? {} : {directory},
	);
}

async function runProgram(
	file: string,
	programArguments: readonly string[],
	{stdin, directory = fileURLToPath(root), environment = {}}: RunOptions,
): Promise<CommandResult> {
	const child = spawn(file, programArguments, {
		cwd: directory,
		env: {...process.env, ...environment},
		stdio: [stdin === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
	});
	const closed = new Promise<number | null>((resolve, reject) => {
		child.on('error', reject);
		child.on('close', resolve);
	});
	// The program may end before it has read everything.
	child.stdin?.on('error', () => {});
	child.stdin?.end(stdin);
	const [stdout, stderr, exitCode] = await Promise.all([
		collect(child.stdout),
		collect(child.stderr),
		closed,
	]);
	return {stdout, stderr, exitCode};
}

async function collect(stream: NodeJS.ReadableStream | null): Promise<string> {
	let text = '';
	stream?.setEncoding('utf8');
	for await (const chunk of stream ?? []) {
		text += chunk;
	}

	return text;
}
