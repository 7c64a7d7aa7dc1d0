import {InputError} from '../../../article/input-error.ts';
import type {Loaded} from '../../loaded.ts';
import type {Task} from '../../loader.ts';
import type {Payload} from '../../payload.ts';

export async function loadEpub({name}: Payload, _task: Task): Promise<Loaded> {
	throw new InputError(name, 'Not read yet.');
}
