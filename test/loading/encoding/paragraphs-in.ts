/** A paragraph of news in a language, and the encodings that such news was saved in before UTF-8. */
export const paragraphsIn: Readonly<
	Record<string, {readonly encodings: readonly string[]; readonly text: string}>
> = {
	English: {
		encodings: ['windows-1252'],
		text: 'The council voted on Monday to keep the ferry. “We won’t close it,” said Mayor Ann Lowe, who called the plan “a mistake” – the third in a year. The café at the pier, owned by José Núñez, will stay open until the end of the season. Nobody’s job is at risk, the company said. It was the union’s first win since March; its members had threatened to strike for £2 more an hour.',
	},
	French: {
		encodings: ['windows-1252', 'iso-8859-15'],
		text: "Le conseil a voté lundi soir le maintien du bac. Le maire a déclaré que la décision était définitive et que les employés seraient payés à temps. Selon le syndicat, près de quatre cents salariés étaient menacés. Où iront les élèves de l'île l'année prochaine ? Personne ne le sait, répond la préfète, très gênée par la question des journalistes.",
	},
	German: {
		encodings: ['windows-1252', 'iso-8859-1'],
		text: 'Der Gemeinderat hat am Montag beschlossen, die Fähre zu behalten. Der Bürgermeister erklärte, für die Inseln wäre es sonst unmöglich, die Schule zu erreichen. Die Gewerkschaft begrüßte die Entscheidung und kündigte Gespräche über höhere Löhne an. Später soll über die Straße entlang der Küste geredet werden.',
	},
	Spanish: {
		encodings: ['windows-1252', 'iso-8859-1'],
		text: 'El ayuntamiento votó el lunes mantener el transbordador. La alcaldesa señaló que la decisión beneficiará a los niños de la isla, que este año habrían tenido que mudarse. ¿Qué pasará después? Según el sindicato, habrá más reuniones en otoño. El señor Núñez añadió que todavía falta dinero para el muelle.',
	},
	Portuguese: {
		encodings: ['windows-1252'],
		text: 'A câmara votou na segunda-feira pela manutenção da balsa. O prefeito afirmou que não haverá demissões e que a população da ilha será ouvida. Segundo o sindicato, a situação ainda é difícil, porque as negociações sobre salários não avançaram desde março.',
	},
	Swedish: {
		encodings: ['windows-1252', 'iso-8859-1'],
		text: 'Kommunen röstade på måndagen för att behålla färjan. Borgmästaren sade att beslutet är slutgiltigt och att skolbarnen på ön kan åka som förut. Facket är nöjt men kräver högre löner. Nästa möte hålls på hösten, när även vägen längs kusten ska diskuteras.',
	},
	Polish: {
		encodings: ['iso-8859-2', 'windows-1250'],
		text: 'Rada miejska zagłosowała w poniedziałek za utrzymaniem promu. Burmistrz Świnoujścia powiedział, że decyzja jest ostateczna, a dzieci z wyspy będą mogły dojeżdżać do szkoły. Związek zawodowy przyjął to z zadowoleniem, choć wciąż żąda wyższych płac. Następne spotkanie odbędzie się jesienią.',
	},
	Czech: {
		encodings: ['iso-8859-2', 'windows-1250'],
		text: 'Zastupitelstvo v pondělí rozhodlo, že přívoz zůstane zachován. Starosta řekl, že rozhodnutí je konečné a děti z ostrova budou moci dál jezdit do školy. Odbory jsou spokojené, žádají však vyšší mzdy. Příští schůzka se uskuteční na podzim, kdy se má jednat také o silnici podél pobřeží.',
	},
	Hungarian: {
		encodings: ['iso-8859-2', 'windows-1250'],
		text: 'A városi tanács hétfőn úgy döntött, hogy megtartja a kompot. A polgármester szerint a döntés végleges, és a sziget gyermekei továbbra is járhatnak iskolába. A szakszervezet elégedett, de magasabb béreket követel. A következő ülést ősszel tartják.',
	},
	Russian: {
		encodings: ['windows-1251', 'koi8-r', 'iso-8859-5'],
		text: 'Городской совет в понедельник проголосовал за сохранение парома. Мэр заявил, что решение окончательное и дети с острова смогут по-прежнему ездить в школу. Профсоюз доволен, но требует повышения зарплат. Следующее заседание пройдет осенью, когда будет обсуждаться и дорога вдоль берега.',
	},
	Ukrainian: {
		encodings: ['windows-1251', 'koi8-u'],
		text: 'Міська рада в понеділок проголосувала за збереження порома. Мер заявив, що рішення остаточне і діти з острова зможуть, як і раніше, їздити до школи. Профспілка задоволена, але вимагає підвищення зарплат. Наступне засідання відбудеться восени.',
	},
	Greek: {
		encodings: ['iso-8859-7', 'windows-1253'],
		text: 'Το δημοτικό συμβούλιο ψήφισε τη Δευτέρα υπέρ της διατήρησης του πορθμείου. Ο δήμαρχος δήλωσε ότι η απόφαση είναι οριστική και τα παιδιά του νησιού θα μπορούν να πηγαίνουν στο σχολείο. Το συνδικάτο είναι ικανοποιημένο, αλλά ζητά υψηλότερους μισθούς.',
	},
	Turkish: {
		encodings: ['iso-8859-9', 'windows-1254'],
		text: 'Belediye meclisi pazartesi günü vapurun kalması yönünde oy kullandı. Başkan, kararın kesin olduğunu ve adadaki çocukların okula gitmeye devam edebileceğini söyledi. Sendika memnun, ancak daha yüksek ücret istiyor. Bir sonraki toplantı sonbaharda yapılacak; kıyı boyunca uzanan yol da görüşülecek.',
	},
	Hebrew: {
		encodings: ['windows-1255', 'iso-8859-8'],
		text: 'מועצת העיר הצביעה ביום שני בעד שמירת המעבורת. ראש העיר אמר כי ההחלטה סופית וכי ילדי האי יוכלו להמשיך לנסוע לבית הספר. האיגוד מרוצה אך דורש שכר גבוה יותר. הישיבה הבאה תתקיים בסתיו.',
	},
	Arabic: {
		encodings: ['windows-1256', 'iso-8859-6'],
		text: 'صوت مجلس المدينة يوم الاثنين لصالح الإبقاء على العبارة. وقال رئيس البلدية إن القرار نهائي وإن أطفال الجزيرة سيتمكنون من الذهاب إلى المدرسة كما في السابق. النقابة راضية لكنها تطالب بأجور أعلى.',
	},
	Japanese: {
		encodings: ['shift_jis', 'euc-jp'],
		text: '市議会は月曜日、フェリーの存続を賛成多数で可決した。市長は「決定は最終的なものだ」と述べ、島の子どもたちはこれまで通り学校に通えると説明した。労働組合は決定を歓迎したが、賃金の引き上げを求めている。次の会合は秋に開かれる。',
	},
	Chinese: {
		encodings: ['gb18030'],
		text: '市议会星期一投票决定保留渡轮。市长表示，这一决定是最终的，岛上的孩子们可以像以前一样上学。工会对此表示满意，但要求提高工资。下一次会议将在秋季举行，届时还将讨论沿海公路的问题。',
	},
	traditionalChinese: {
		encodings: ['big5'],
		text: '市議會星期一投票決定保留渡輪。市長表示，這一決定是最終的，島上的孩子們可以像以前一樣上學。工會對此表示滿意，但要求提高工資。下一次會議將在秋季舉行，屆時還將討論沿海公路的問題。',
	},
	Korean: {
		encodings: ['euc-kr'],
		text: '시의회는 월요일 여객선을 유지하기로 의결했다. 시장은 이번 결정이 최종적이며 섬의 아이들이 예전처럼 학교에 다닐 수 있다고 말했다. 노조는 환영했지만 임금 인상을 요구하고 있다. 다음 회의는 가을에 열린다.',
	},
};
