"""Groups of plain words in French; see ``fieldref.lang.plain_words``."""

GROUPS = """
child: enfant enfants bébé fils fille mineur mineure garçon ado adolescent nourrisson gosse
alone: seul seule isolé isolée non_accompagné sans_parents
guardian: tuteur tutrice tutelle garde
age: âge majeur majeure ans mineur
parent: père mère parents papa maman
spouse: mari femme époux épouse conjoint mariage marié mariée
family: famille frère sœur proches parents
reunite: regroupement réunification rejoindre faire_venir réunir venir
lost-relatives: retrouver recherche disparu perdu_contact traces nouvelles
death: mort décès décédé cadavre enterrement corps obsèques
employer: patron patronne employeur chef entreprise
worker: travailleur salarié ouvrier employé
domestic: domestique bonne nounou ménage maison
pay: salaire salaires payé paye paie payer paiement argent rémunération
job: travail emploi boulot poste travailler
dismissal: licencié licenciement viré renvoyé chômage perdu_travail
leave-job: démissionner démission quitter changer_employeur changer_patron
recruiter: agence recruteur recrutement intermédiaire
fees: frais commission payer coût
promise: promesse promis faux menti tromperie arnaque escroquerie trompé
contract: contrat signer signé
hours: heures repos pause congé congés jour_repos
injury: accident blessé blessure chute indemnisation
union: syndicat syndicats grève
harassment: harcèlement harcelé touché attouchements
qualification: diplôme diplômes qualification certificat
student: étudiant étudiante université études bourse
school: école scolariser scolarité classe
passport: passeport passeports
papers: papiers papier documents document pièce identité carte
take-away: pris prend prendre garde gardé confisqué confisquer confisque rendre retenu
lost: perdu volé perte vol expiré périmé
permit: visa séjour titre permis titre_séjour régularisation
detention: détention détenu détenue enfermé enfermer rétention prison emprisonné cellule arrêté
    arrestation garde_vue
court: tribunal juge audience cour
review: recours libération contester
reasons: raison raisons pourquoi motif
lawyer: avocat avocate aide_juridique juridique conseil
free-of-charge: gratuit gratuite gratuitement
interpreter: interprète traducteur traduction langue comprends comprendre
police: police policier policiers agent gendarme soldat
border: frontière aéroport douane
search: fouille fouillé fouiller téléphone déshabiller
fingerprints: empreintes digitales données biométriques
return: renvoyer renvoi renvoyé expulser expulsé expulsion éloignement retour refoulement refoulé
    déporter déportation retourner
pushback: refoulé refoulement repoussé repousser
danger: danger persécution persécuté peur menace menacé tuer torture risque
torture: torture torturé battu frappé mauvais_traitements
asylum: asile protection demande demander réfugié
refusal: refus refusé refusée rejet rejeté rejetée débouté
appeal: recours appel faire_appel délai
interview: entretien audition récit
confidential: confidentiel confidentialité secret savoir
embassy: ambassade consulat consul consulaire
another-country: dublin transfert autre_pays pays_responsable
irregular: irrégulier clandestin illégal sans_papiers
punish: puni punir sanction amende peine poursuivi
smuggling: passeur passeurs trafic
trafficking: traite exploitation exploitée victime prostitution prostituer
forced: forcé forcée obligé obligée contraint esclavage
debt: dette dettes prêt rembourser
sea: mer bateau navire naufrage noyé sauvetage
camp: camp camps centre_accueil
food: nourriture manger faim eau boire repas
shelter: logement hébergement abri toit maison dormir rue
toilets: toilettes douche hygiène sale
health: médecin malade hôpital santé soins soigner médicaments urgence docteur
mental: dépression traumatisme suicide suicidaire psychologue cauchemars
pregnancy: enceinte grossesse accouchement accoucher
birth-registration: naissance né née acte_naissance enregistrer
nationality: nationalité citoyenneté apatride citoyen
disability: handicap handicapé fauteuil sourd aveugle
rape: viol violée violé agression sexuelle abus
lgbtiq: homosexuel gay lesbienne trans transgenre lgbt
religion: religion prier prière foi croyance
discrimination: discrimination racisme race noir raciste
violence: violence violences battre frappe bat
move: circuler déplacement sortir libre
emergency: guerre conflit bombardement crise
disaster: inondation séisme tremblement climat catastrophe
evacuate: évacuation évacuer fuir quitter_pays
complaint: plainte porter_plainte plaindre inspection
resettlement: réinstallation
divorce: divorce séparation veuve
"""
