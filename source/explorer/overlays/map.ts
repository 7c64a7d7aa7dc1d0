import type {Rectangle} from '../layout.ts';
import type {Drawing} from '../rows/frame.ts';
import type {MapOverlay, State} from '../state.ts';
import type {Theme} from '../themes/theme.ts';

export function storyMap(_state: State, _overlay: MapOverlay, _rectangle: Rectangle, _theme: Theme): Drawing {
	return {frame: {title: 'Story map', isFocused: true}, rows: []};
}
