import {readdirSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import type {Article} from '../article/article.ts';
import {readKept, setAside, writeKept} from '../keeping/kept-file.ts';
import {prepareFolder, prune} from '../keeping/prune.ts';
import {stateFolder} from '../keeping/state-folder.ts';
import {withSearch} from './commands/search-history.ts';
import {memoise} from './memoise.ts';
import {
	isNothing,
	newSearches,
	parseRemembered,
	parseSearches,
	type Remembered,
	rememberedOf,
	withRemembered,
	writeRemembered,
	writeSearches,
} from './remembered.ts';
import type {State} from './state.ts';
import type {Store} from './store.ts';

/*
Keeps the reader's places between the runs: one file for each article, found by what the article says and not by what its file is called, and one for the searches
in all of them. Whatever goes wrong with a file is told in the footer, once; it is no reason to break off.

A file's name begins with the article's length. So an article that was never opened costs a look at a folder before the first frame, and only one that seems
to be known is hashed: a book takes 15 ms for that.
*/

const mostArticles = 1000;
/** How long a mark may be lost in when the program is killed. */
const restMs = 300;

/** What is kept of an article, and what there is to say of its file. */
export type Recalled = {readonly kept?: Remembered | undefined; readonly notice?: string | undefined};

export type Keeper = {
	/** With what was kept, from a state that shows an article from its beginning. */
	readonly restore: (state: State) => State;
	/** Keeps the state of an article that gives way to another one, and tells what is kept of that. */
	readonly turnTo: (article: Article, before: State) => Recalled;
	/** Keeps marks and searches of a store soon after they change, and sees to the folder; for behind the first frame. */
	readonly watch: (store: Store) => void;
	/** Keeps the state as it is now. Synchronous, and never throws. */
	readonly save: (state: State) => void;
};

/** For readers who want nothing to be kept. */
const forgetful: Keeper = {restore: state => state, turnTo: () => ({}), watch: () => {}, save: () => {}};

/** Makes a keeper. Nothing is read or written until it is asked to. */
export function createKeeper({
	isWanted,
	environment,
}: {
	readonly isWanted: boolean;
	readonly environment: Readonly<Record<string, string | undefined>>;
}): Keeper {
	return isWanted ? keeperIn(stateFolder(environment)) : forgetful;
}

/** Makes a keeper that keeps in that folder. */
export function keeperIn(folder: string): Keeper {
	const articles = join(folder, 'articles');
	const searchesFile = join(folder, 'searches.json');
	let saved: Pick<State, 'marks' | 'searches'> = {marks: {}, searches: []};
	let tell: ((notice: string) => void) | undefined;
	let hasToldOfTrouble = false;

	function restore(state: State): State {
		const notices: string[] = [];
		const kept = recall(state.article, notices);
		const searches = readWhole(searchesFile, parseSearches, notices) ?? [];
		const restored = {...(kept ? withRemembered(state, kept) : state), searches};
		saved = restored;
		return {...restored, notice: notices[0] ?? restored.notice};
	}

	function recall(article: Article, notices: string[]): Remembered | undefined {
		return isPerhapsKnown(articles, article)
			? readWhole(fileOf(article), text => parseRemembered(text, article.text.length), notices)
			: undefined;
	}

	function save(state: State, onTrouble: (error: unknown) => void): void {
		try {
			saveArticle(state);
			saveSearches(state);
			saved = state;
		} catch (error) {
			onTrouble(error);
		}
	}

	function saveArticle(state: State): void {
		const remembered = rememberedOf(state);
		const text = writeRemembered(remembered);
		const isNew = () => !isPerhapsKnown(articles, state.article);
		// What could not be read again is better not written.
		const isSound = parseRemembered(text, state.article.text.length) !== undefined;
		if (isSound && !(isNothing(remembered, state.article) && isNew())) {
			writeKept(fileOf(state.article), text);
		}
	}

	/** Another explorer may have kept searches meanwhile: those stay. */
	function saveSearches({searches}: State): void {
		const added = newSearches(searches, saved.searches);
		if (added.length > 0) {
			const others = readWhole(searchesFile, parseSearches, []) ?? [];
			writeKept(searchesFile, writeSearches(added.reduce(withSearch, others)));
		}
	}

	function complain(error: unknown): void {
		if (!hasToldOfTrouble) {
			hasToldOfTrouble = true;
			const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
			tell?.(`Places and marks cannot be kept in ${folder} (${reason})`);
		}
	}

	function fileOf(article: Article): string {
		return join(articles, `${nameOf(article)}.json`);
	}

	return {
		restore,
		turnTo(article, before) {
			save(before, complain);
			const notices: string[] = [];
			const kept = recall(article, notices);
			return {kept, notice: notices[0]};
		},
		// Nobody can be told any more.
		save: state => save(state, () => {}),
		watch(store) {
			let timer: NodeJS.Timeout | undefined;
			tell = notice => store.dispatch({type: 'notify', notice});
			store.subscribe(() => {
				const {marks, searches} = store.state();
				if (timer === undefined && (marks !== saved.marks || searches !== saved.searches)) {
					timer = setTimeout(() => {
						timer = undefined;
						save(store.state(), complain);
					}, restMs).unref();
				}
			});
			prepareFolder(articles)
				.then(async () => prune(articles, mostArticles))
				.catch(complain);
		},
	};
}

/** What a file tells; one that tells nothing is set aside. */
function readWhole<Value>(
	path: string,
	parse: (text: string) => Value | undefined,
	notices: string[],
): Value | undefined {
	let value: Value | undefined;
	try {
		const text = readKept(path);
		if (text === undefined) {
			return undefined;
		}

		value = parse(text);
	} catch (error) {
		const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOTDIR';
		if (isMissing) {
			return undefined;
		}
	}

	if (value === undefined) {
		const aside = setAside(path);
		notices.push(
			aside === undefined
				? `What was kept in ${path} cannot be read`
				: `What was kept cannot be read, and is set aside: ${aside}`,
		);
	}

	return value;
}

/** Whether something of an article of that length has been kept. */
function isPerhapsKnown(folder: string, {text}: Article): boolean {
	try {
		return readdirSync(folder).some(name => name.startsWith(`${text.length}-`));
	} catch {
		return false;
	}
}

/** Its length, and the SHA-256 of its text as UTF-8. */
const nameOf = memoise(({text}: Article): string => {
	// Not loaded before the first frame of an article that is not known.
	const {hash}: typeof import('node:crypto') = createRequire(import.meta.url)('node:crypto');
	return `${text.length}-${hash('sha256', text)}`;
});
