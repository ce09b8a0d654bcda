/** Acronyms of all three languages that name no body: labels of codes, measures of an economy, methods, means. Upper case. */
export const plainAcronyms: ReadonlySet<string> = new Set(`
УДК ББК МРНТИ ГРНТИ ISBN ISSN DOI ORCID УДК ӘОЖ ҒТАМР IRSTI JEL UDC URL PDF XML CSV
ВВП ВРП ВНП НДС МРП НДФЛ ЖІӨ ЖӨӨ ҚҚС GDP GNP VAT PPP HDI CPI ИПЦ ИРЧП
ИКТ СМИ ИИ БАҚ АКТ ЖИ AI IT ICT GPS GIS ГИС API SMS ПО ЭВМ ЭЕМ ДНК РНК ДНҚ РНҚ DNA RNA PCR ПЦР ВИЧ АИТВ HIV
ГОСТ СНиП ISO SPSS ANOVA OLS PCA SWOT PEST LSTM SQL HTML IMRAD ЕНТ ҰБТ ЕГЭ IELTS TOEFL PISA НИОКР ТЭО МСБ ШОБ SME SDG ЦУР ТДМ ESG KPI
`.trim().split(/\s+/u));
