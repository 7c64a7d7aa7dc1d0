import fc from 'fast-check';
import type {Payload} from '../../../source/loading/payload.ts';
import {mutatedBytes} from '../mutated-bytes.ts';

const mails: readonly string[] = [
	`From: "Jane Doe at Harbour News" <news@harbour.example>
Subject: =?UTF-8?Q?The_ferry?= =?utf-8?B?IHN0YXlz?=
Date: Wed, 2 Mar 2022 23:30:00 -0500
List-Id: Harbour News <l.harbour.example>
MIME-Version: 1.0
Content-Type: multipart/alternative; boundary="b"

--b
Content-Type: text/plain; charset=utf-8; format=flowed; delsp=yes

The ferry stays in the 
harbour.
> Does it
>> stay?

-- 
Jane
--b
Content-Type: text/html; charset=windows-1252
Content-Transfer-Encoding: quoted-printable

<div style=3D"display:none">Preview</div><table><tr><td><a href=3D"https://h.example/v">View in browser</a></td></tr><tr><td><h1>The ferry stays</h1><p>It=92s a caf=E9.</p><table border=3D1><tr><th>A</th><th>B</th></tr></table></td></tr></table><p>You are receiving this email because you signed up.</p><p>Unsubscribe</p>
--b--
`,
	`From jane@harbour.example Wed Mar  2 23:30:00 2022
From: Ann Poe <ann@harbour.example>
Subject: Fwd: look
Content-Type: multipart/mixed; boundary=a

--a
Content-Type: message/rfc822

Subject: Inner
Content-Type: multipart/related; boundary=c

--c
Content-Type: text/html

<p>Inner words.</p>
--c
Content-Type: image/png
Content-ID: <x>
Content-Transfer-Encoding: base64

AAAA
--c--
--a
Content-Type: application/pdf; name*=utf-8''caf%C3%A9.pdf
Content-Disposition: attachment
Content-Transfer-Encoding: base64

JVBERi0=
--a--
`,
	`Subject: signed
Content-Type: multipart/signed; boundary=s

--s
Content-Type: text/plain; charset=iso-2022-jp

-----BEGIN PGP SIGNED MESSAGE-----
Hash: SHA256

- -- Words (https://track.example/1).
-----BEGIN PGP SIGNATURE-----
--s
Content-Type: application/pgp-signature

x
--s--
`,
];

const pieces = fc.constantFrom(
	...[
		'--b\n',
		'--b--\n',
		'\n',
		'Content-Type: text/html\n',
		'Content-Type: multipart/mixed; boundary=b\n',
		'Content-Type: message/rfc822\n',
		'Content-Type: multipart/alternative; boundary=b\n',
	],
	...[
		'Content-Transfer-Encoding: base64\n',
		'AAAA',
		'<table><tr><td>',
		'</table>',
		'<div style="max-height:0">',
		'</div>',
		'<th>',
		'<p>words</p>',
		'> quoted\n',
		'Unsubscribe\n',
		'Subject: x\n',
		' ',
		'=?utf-8?Q?=FF?=',
	],
);

/** Mails, broken ones, and pieces of mails in any order. */
export const payloads: fc.Arbitrary<Payload> = fc
	.oneof(
		{arbitrary: mutatedBytes(fc.constantFrom(...mails.map(mail => Buffer.from(mail)))), weight: 4},
		{
			arbitrary: mutatedBytes(
				fc.constantFrom(...mails.map(mail => Buffer.from(mail.replaceAll('\n', '\r\n')))),
			),
			weight: 1,
		},
		{
			arbitrary: fc
				.array(pieces, {maxLength: 60})
				.map(parts =>
					Buffer.from(`From: a@x.example\nContent-Type: multipart/mixed; boundary=b\n\n${parts.join('')}`),
				),
			weight: 2,
		},
	)
	.map(bytes => ({bytes: new Uint8Array(bytes), name: 'fuzz.eml', fileName: 'fuzz.eml'}));
