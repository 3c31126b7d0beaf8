"""Groups of plain words in Somali; see ``fieldref.lang.plain_words``."""

GROUPS = """
child: ilmo ilmaha cunug carruur caruur wiil gabar ilmahayga cunugayga wiilkayga gabadhayda
alone: keligiis keligeed keligay kali
guardian: mas'uul ilaaliye
age: da' jir
parent: aabe hooyo waalid
spouse: xaas nin guur ninkayga xaaskayga
family: qoys qoyska qoyskayga walaal qaraabo
reunite: midow isku_keen mideyn
lost-relatives: lumay raadi
death: dhimasho dhintay meyd
employer: shaqobixiye loo-shaqeeye madax mulkiile
worker: shaqaale
pay: mushahar mushaharka lacag mushaharkayga
job: shaqo
passport: baasaboor baasaboorka baasaboorkayga
papers: warqad warqado sharci aqoonsi dukumenti
take-away: qaaday qaateen haysta
lost: lumay xaday
detention: xabsi xidhan xiran xirid xidheen haysta xireen
court: maxkamad garsoore
lawyer: qareen
free-of-charge: bilaash
interpreter: turjumaan turjubaan luqad
police: booliis boolis askari
border: xuduud xadka
return: celin celiyaan tarxiil musaafurin dib_celin celin
danger: khatar cabsi baqdin baqayaa
torture: jidhdil jirdil garaacid
asylum: magangalyo magan qaxooti
refusal: diid diiday diideen
appeal: racfaan
interview: waraysi wareysi
embassy: safaarad qunsuliyad
smuggling: mukhalas
trafficking: tahriib
forced: qasab khasab
debt: deyn
sea: bad doon
camp: xero xeryo
food: cunto raashin gaajo biyo
shelter: hoy guri
health: dhakhtar takhtar xanuun buka isbitaal daawo caafimaad
pregnancy: uur uurka dhal
birth-registration: dhalasho dhashay
nationality: jinsiyad dhalasho
rape: kufsi
religion: diin salaad
violence: rabshad
emergency: dagaal
disaster: abaar daad
school: iskuul dugsi waxbarasho
complaint: cabasho
"""
