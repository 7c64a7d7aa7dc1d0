import process from 'node:process';
import type {ReadStream, WriteStream} from 'node:tty';
import {render} from 'ink';
import type {Article} from '../article/article.ts';
import type {Opened, Shelf, ShelfItem} from '../loading/shelf.ts';
import type {ReadingOptions} from '../reading/read-in-parts.ts';
import type {Reading} from '../reading/reading.ts';
import {askAttributes, askBackground} from '../terminal/background.ts';
import {colourLevel} from '../terminal/colour-level.ts';
import {fullScreenStream} from '../terminal/full-screen.ts';
import {type InputTap, openInputTap} from '../terminal/input-tap.ts';
import {watchModes} from '../terminal/modes-left-on.ts';
import {isSameTerminal} from '../terminal/same-terminal.ts';
import {unblock} from '../terminal/unblock.ts';
import type {Action, Effect} from './actions.ts';
import {App} from './app.tsx';
import type {Choices} from './choices.ts';
import {warningNotice} from './commands/shelf.ts';
import {runEffect} from './effects.ts';
import {warmSearch} from './find-hits.ts';
import {firstState, startOf} from './first-state.ts';
import {asksBackground, guessedBackground, hearReports, reportModes} from './hear-reports.ts';
import {createKeeper} from './keeper.ts';
import type {CommandKeys} from './keymap.ts';
import {createKnownReadings} from './known-readings.ts';
import {createOpener} from './opening.ts';
import {paceStore} from './paced-store.ts';
import {type Reader, startReader} from './read-in-worker.ts';
import {createReadings} from './readings.ts';
import {openSession} from './session.ts';
import {type Settings, settingsOf} from './settings.ts';
import type {Size} from './state.ts';
import {createStore} from './store.ts';
import {boundYoungGeneration} from './young-generation.ts';

/*
Runs the explorer in a terminal: wires the store to Ink, to the thread that reads and to the window's size. How it ends, and how it is
stopped and continued, is said in session.ts; these two are the only files that know the process.

Ink enters and leaves the alternate screen, raw mode, bracketed paste and the kitty keyboard protocol; the session decides when.
*/

export type ExploreOptions = {
	/** Where keys come from: the terminal, also when the article came from a pipe. */
	readonly stdin: ReadStream;
	/** On the same stream; one is opened where there is none. */
	readonly input?: InputTap | undefined;
	readonly stdout: WriteStream;
	/** The process's environment variables; `PULLQUOTE_DEBUG=1` shows where an error came from, and looks for them after each step. */
	readonly environment: Readonly<Record<string, string | undefined>>;
	/** What the reader has chosen. */
	readonly choices: Choices;
	/** Other keys for some commands. */
	readonly keys: CommandKeys;
	/** The article's file, if it came from one that is the reader's own. */
	readonly file?: string | undefined;
	/** Opens that file anew. */
	readonly readAgain?: (() => Promise<Article>) | undefined;
	/** What is known of the article already: it is not read then. */
	readonly reading?: Reading | undefined;
	/** What the reader should know of how the article was opened, a line each. */
	readonly warnings?: readonly string[] | undefined;
	/** What there is to open beside the article, or in the first place. */
	readonly shelf?: Shelf | undefined;
	/** What stands on the shelf now, where something on it has turned out to be several things already. */
	readonly items?: readonly ShelfItem[] | undefined;
	/** The item that the article is from; where there is no article yet, the one to be opened first. By id. */
	readonly item?: string | undefined;
	/** How articles are read. */
	readonly readingOptions?: ReadingOptions | undefined;
	/** A thread that is already getting ready to read; one is started where there is none. */
	readonly reader?: Reader;
};

/** What a terminal says of its size while it has none, as some do at first. */
const usualSize: Size = {columns: 80, rows: 24};

/**
Shows an article until the reader quits, and other articles of the shelf when they are asked for.

@param article nothing where none has been opened yet: then the first item of the shelf is, or the list of them is shown.
@returns the exit code: 0 after quitting, 128 and the signal's number after a signal, 2 after an error, or where the only thing to open could not be
opened; that has then been reported as one line on standard error. Never rejects.
*/
export async function explore(article: Article | undefined, options: ExploreOptions): Promise<number> {
	const {stdin, stdout, environment} = options;
	const settings = spokenIfAsked(settingsOf(options.choices, options.keys), environment);
	const checking = environment['PULLQUOTE_DEBUG'] === '1' ? await import('./invariants.ts') : undefined;
	unblock(stdout);
	const screen = watchModes(stdout);
	const input = options.input ?? openInputTap(stdin);
	const isAnswering = isSameTerminal(stdin, stdout);
	const isAsking = isAnswering && asksBackground(environment, stdout, settings);
	const session = openSession({
		stdin,
		stdout,
		input,
		modes: isAnswering ? reportModes(settings, isAsking) : {on: '', off: ''},
		write: sequence => screen.stream.write(sequence),
		undoing: screen.undoing,
		environment,
		onEnd: () => keeper.save(store.state()),
	});
	const keeper = createKeeper({isWanted: settings.remembers, environment});
	const write = (sequence: string) => stdout.write(sequence);
	const run = (effect: Effect) => {
		runEffect(effect, {
			write,
			environment,
			dispatch: action => store.dispatch(action),
			suspend: session.suspend,
			edit,
			browse,
			stopReading: () => readings.stop(),
			goOnReading: () => readings.goOn(),
			open(id) {
				readings.prepare();
				opener.open(id);
			},
			cancelOpening: () => opener.cancel(),
			fail: session.end,
			redraw,
			quit: () => session.end(0),
		});
	};

	const {shelf, items = shelf?.items ?? [], item, warnings = []} = options;
	const begun = keeper.restore(
		firstState(article, sizeOf(stdout), settings, options.file, startOf(article, items, item)),
	);
	const told = {warnings, notice: warningNotice(warnings) ?? begun.notice};
	const store = createStore({...begun, ...told}, run, checking?.faultOf);
	const opener = createOpener(shelf, {
		onProgress: (id, progress) => store.dispatch({type: 'openingWent', id, progress}),
		onOpened,
		onFailed: (id, message, input) => store.dispatch({type: 'openingFailed', id, message, input}),
	});
	let {readAgain} = options;
	const known = createKnownReadings();
	if (isAsking) {
		store.dispatch({type: 'backgroundTold', background: guessedBackground(environment)});
		if (!input.isOwed()) {
			input.expectAnswers();
			stdout.write(askBackground);
		}
	}

	// What it has said already is drawn in the first frame.
	input.listen(hearReports(settings, store.dispatch));
	input.handOver();
	const onResize = () => store.dispatch({type: 'resize', size: sizeOf(stdout)});
	function redraw(): void {
		session.clear();
		onResize();
	}

	function edit(file: string, offset: number): void {
		const again = readAgain;
		if (again !== undefined) {
			session.lend(async signal => {
				const {editArticle} = await import('./other-programs.ts');
				const subject = {article: store.state().article, file, offset};
				const around = {environment, dispatch: store.dispatch, write};
				const onChanged = (changed: Article) => {
					// Another one may have been opened meanwhile.
					if (store.state().article === subject.article) {
						onArticleChanged(changed);
					}
				};
				await editArticle(subject, again, onChanged, around, signal);
			});
		}
	}

	/** What is being read is not the article any more. */
	function onArticleChanged(changed: Article): void {
		store.dispatch({type: 'articleChanged', article: changed});
		readings.begin(changed);
	}

	function onOpened(id: string, opened: Opened): void {
		if (opened.kind === 'items') {
			store.dispatch({type: 'itemsOpened', id, opened});
			return;
		}

		readings.leave();
		const {readAgain: again, ...shown} = opened;
		const reading = opened.reading ?? known.find(opened.article);
		readAgain = again;
		store.dispatch({
			type: 'articleOpened',
			id,
			opened: {...shown, ...(reading && {reading})},
			...keeper.turnTo(opened.article, store.state()),
		});
		if (reading === undefined) {
			readings.begin(opened.article);
		}
	}

	function browse(url: string): void {
		import('./other-programs.ts')
			.then(programs =>
				programs.browse(url, {environment, dispatch: store.dispatch, write, lend: session.lend}),
			)
			.catch(session.end);
	}

	// Before Ink's own listener, so that Ink never lays out rows of the old width in the new one.
	stdout.prependListener('resize', onResize);
	// A window that is made smaller and larger again at once has lost rows, and Node, which finds the size unchanged, tells nobody.
	process.on('SIGWINCH', redraw);
	const readings = createReadings(options.reader, startReader, onReading, options.readingOptions);
	const isRead = article !== undefined && options.reading !== undefined;
	if (isRead) {
		store.dispatch({type: 'readingArrived', reading: {...options.reading, article}});
	}

	if (!isRead || items.length > 1) {
		readings.prepare();
	} else {
		options.reader?.end();
	}

	const {opening} = begun.shelf;
	if (opening !== undefined) {
		opener.open(opening.id);
	}

	try {
		const instance = render(
			<App
				store={paceStore(store, stdout)}
				level={colourLevel(environment, stdout)}
				onReady={session.onReady}
			/>,
			{
				stdin: input.stream,
				stdout: fullScreenStream(screen.stream, settings.isSpoken),
				// Ours says what has changed and places the cursor (components/spoken.tsx).
				isScreenReaderEnabled: false,
				exitOnCtrlC: false,
				alternateScreen: true,
				maxFps: 60,
				interactive: true,
				kittyKeyboard: {mode: 'auto', flags: ['disambiguateEscapeCodes']},
			},
		);
		if (isAnswering) {
			// Behind what Ink asks.
			stdout.write(askAttributes);
			input.expectAnswers();
		}

		session.attach(instance);
	} catch (error) {
		session.end(error);
	}

	// Behind the first frame: handing over a book takes as long as drawing it.
	if (article !== undefined && !isRead) {
		readings.begin(article);
	}

	keeper.watch(store);

	function onReading(action: Action): void {
		store.dispatch(action);
		boundYoungGeneration();
		if (action.type === 'readingGrew' || action.type === 'readingArrived') {
			setImmediate(warmSearch, action.reading);
		}

		if (action.type === 'readingArrived' && store.state().shelf.items.length > 1) {
			known.keep(action.reading);
		}
	}

	const code = await session.ended;
	stdout.off('resize', onResize);
	process.off('SIGWINCH', redraw);
	opener.cancel();
	readings.end();
	return code;
}

function sizeOf(stdout: WriteStream): Size {
	return {columns: stdout.columns || usualSize.columns, rows: stdout.rows || usualSize.rows};
}

/** Ink's variable for screen readers is ours too. */
function spokenIfAsked(settings: Settings, environment: ExploreOptions['environment']): Settings {
	return environment['INK_SCREEN_READER'] === 'true' ? {...settings, isSpoken: true} : settings;
}
