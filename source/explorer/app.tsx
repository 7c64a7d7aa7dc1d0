import {useApp, useInput, usePaste} from 'ink';
import {type ReactElement, useEffect, useSyncExternalStore} from 'react';
import type {ColourLevel} from '../terminal/colour-level.ts';
import {Screen} from './components/screen.tsx';
import {keysOf} from './keys.ts';
import type {Store} from './store.ts';
import {themeOf} from './themes/theme-of.ts';

/** Gives the terminal back as it was, runs the callback, and takes it again with everything redrawn. */
export type SuspendTerminal = (during: () => Promise<void>) => Promise<void>;

export type AppProperties = {
	readonly store: Store;
	/** How many colours the terminal has. */
	readonly level: ColourLevel;
	/** Called once, when keys are listened to, with Ink's way to suspend. */
	readonly onReady?: (suspend: SuspendTerminal) => void;
};

/** The explorer in Ink: keys and pasted text go to the store, and what the store holds is drawn. The only component that listens to keys. */
export function App({store, level, onReady}: AppProperties): ReactElement {
	const state = useSyncExternalStore(store.subscribe, store.state);
	const {suspendTerminal} = useApp();
	useInput((input, key) => store.press(keysOf(input, key)));
	usePaste(text => store.dispatch({type: 'type', text}));
	useEffect(() => {
		onReady?.(async during => {
			await suspendTerminal(during);
		});
	}, [onReady, suspendTerminal]);
	return <Screen state={state} theme={themeOf(state, level)} />;
}
