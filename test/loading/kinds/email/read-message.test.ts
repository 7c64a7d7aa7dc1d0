import {expect, it} from 'vitest';
import {readMessage} from '../../../../source/loading/kinds/email/read-message.ts';

it('gives the parts of a message with their bytes as they were before they were sent', async () => {
	const source = `Subject: x
Content-Type: multipart/mixed; boundary=b

--b
Content-Type: Text/HTML; Charset="windows-1252"
Content-Transfer-Encoding: quoted-printable

caf=E9
--b
Content-Type: message/rfc822
Content-Disposition: attachment

Subject: y
--b
Content-ID: <z>

z
--b--
`;
	const {root, header} = await readMessage(new TextEncoder().encode(source), 'x.eml');
	expect(header('subject')).toBe('x');
	expect(root).toMatchObject({type: 'multipart/mixed', parameters: {boundary: 'b'}});
	const [html, message, last] = root.parts;
	expect(html).toMatchObject({type: 'text/html', parameters: {charset: 'windows-1252'}, isAttached: false});
	expect([...(html?.bytes ?? [])]).toEqual([0x63, 0x61, 0x66, 0xe9, 0x0a]);
	expect(message).toMatchObject({type: 'message/rfc822', isAttached: true, parts: []});
	expect(new TextDecoder().decode(message?.bytes)).toContain('Subject: y');
	expect(last).toMatchObject({type: 'text/plain', hasId: true});
});
