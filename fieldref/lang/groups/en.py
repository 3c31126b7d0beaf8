"""Groups of plain words in English; see ``fieldref.lang.plain_words``."""

GROUPS = """
child: child children kid baby infant newborn toddler son daughter boy girl minor teenager teen
    juvenile adolescent underage youth
alone: alone unaccompanied separated himself herself by_myself without_parents orphan abandoned
guardian: guardian guardianship custody foster caregiver carer look_after looks_after looked_after
    looking_after raise
age: age years older younger 18 seventeen sixteen birthdate
parent: parent mother father mum mom dad mama papa
spouse: wife husband spouse partner married marriage fiancee
family: family relatives relative brother sister siblings cousin uncle aunt grandmother
    grandfather parents
reunite: reunite reunification reunited join bring_over live_together rejoin
lost-relatives: tracing trace missing lost_contact disappeared separated vanished search_for
    looking_for whereabouts
death: death die died dead dies funeral body corpse burial buried bury deceased grave killed
employer: employer boss company owner manager sponsor kafeel kafala madam master
worker: worker employee labourer laborer staff labour
domestic: domestic maid nanny housekeeper cleaner au_pair household caregiver housemaid servant
pay: pay paid wages wage salary salaries payment unpaid earnings income owed owes owe remuneration
job: job work employment occupation position working
dismissal: dismiss dismissal dismissed fired sacked laid_off lay_off redundancy redundant lose_job
    lost_job losing terminated unemployed unemployment
leave-job: quit resign resignation leave_job change_job change_employer switch new_employer
    another_employer another_job other_employer somebody_else run_away
recruiter: recruiter recruitment agency agent broker middleman intermediary
fees: fee fees commission charge charged cost costs expensive deduct deducted deduction
promise: promise promised false fake lied lie deceived deception cheated tricked misled fraud scam
    dishonest
contract: contract agreement terms signed sign
hours: hours overtime rest break holiday holidays day_off days_off weekend sunday leave
injury: injury injured accident hurt wound wounded fell broken_arm burned compensation
safety: safe safety danger dangerous unsafe hazardous harmful protective scaffold machine helmet
union: union unions strike organise organize
harassment: harassment harass harassed bullying bully groped touched grope touching
tax: tax taxes taxation
pension: pension pensions retirement insurance contributions benefits social_security
remit: remit remittance remittances send_money sending_money transfer money_home
qualification: qualification qualifications diploma degree certificate credentials licence license
    trade skills nurse engineer
student: student students pupil university college study studies studying course scholarship grant
    tuition campus exam
school: school schooling education class classes teacher learn lessons enrol enroll kindergarten
passport: passport passports
papers: papers paper documents document documentation undocumented paperless identity id_card card
    certificate permit
take-away: taken takes take took keep keeps kept hold holds holding confiscate confiscated seize
    seized withhold withheld retain give_back return_it hide hid
lost: lost lose stolen robbed theft stole expired
permit: permit visa residence stay authorisation authorization status legal_stay regularise
    regularisation legalise green_card overstay overstayed
detention: detention detain detained detainee locked_up lock_up locked lock jail jailed prison
    imprisoned imprisonment custody cell held arrested arrest behind_bars closed_centre
    closed_center imprison
court: court judge tribunal hearing magistrate judicial lawsuit sue trial
review: review challenge appeal contest lawful release released habeas_corpus bail
reasons: reason reasons why
lawyer: lawyer attorney solicitor counsel legal_aid legal_help advocate legal_advice adviser
    barrister
free-of-charge: free cost_free afford no_money cannot_pay pro_bono
interpreter: interpreter interpretation translator translation translate language understand speak
police: police officer officers cops cop policeman guard guards soldier soldiers patrol coastguard
    authorities
border: border frontier airport checkpoint crossing crossed
search: search searched undress undressed strip frisk phone mobile luggage bag
fingerprints: fingerprint fingerprints biometric biometrics photo eurodac finger fingers data
    privacy
return: return returned send_back sent_back deport deported deportation removal removed remove
    expel expelled expulsion kicked_out throw_out thrown_out refoulement forced_back taken_back
    go_back going_back home_country flown
pushback: pushback pushbacks pushed_back push_back turned_back turn_back forced_back driven_back
    towed
group-removal: collective group mass everybody everyone together whole
danger: danger persecution persecuted afraid fear threat threatened kill killed torture tortured
    harm risk unsafe
torture: torture tortured beaten beat beating ill_treatment cruel degrading electric abuse hit
asylum: asylum refuge protection claim apply application refugee_status asylum_seeker
refusal: refused refuse refusal rejected reject rejection denied deny negative turned_down decline
appeal: appeal deadline review second_decision object
interview: interview hearing questions ask_me story statement testimony
confidential: confidential confidentiality secret private find_out tell_my told_my share disclose
    leak
embassy: embassy consulate consul consular ambassador diplomatic my_government own_government
another-country: dublin responsible transfer third_country first_country another_country
    other_country
irregular: irregular illegal illegally undocumented unlawful without_papers no_papers clandestine
punish: punish punished penalty penalties penalise fine fined prosecute prosecuted crime criminal
    charged
false-papers: false forged fake
smuggling: smuggle smuggled smuggler smugglers trafficker passeur coyote
trafficking: trafficking trafficked exploitation exploited victim prostitution brothel pimp sold
    sex_work
forced: forced force coerced compelled made_to against_will threatened slavery slave
debt: debt owe repay loan borrowed bondage debts
sea: sea boat ship vessel dinghy drown drowning sinking rescue rescued captain
camp: camp camps shelter reception tent settlement
food: food eat hungry hunger meal meals water drink thirsty starving rations ration
shelter: shelter housing house home roof homeless room accommodation rent apartment lodging sleep
    dormitory
toilets: toilet toilets latrine wash washing shower showers sanitation hygiene dirty filthy soap
health: health doctor hospital medical sick ill illness medicine treatment clinic nurse disease
    emergency ambulance bleeding pain urgent
mental: mental depression depressed trauma traumatised suicidal suicide nightmares psychologist
    anxiety counselling sad psychosocial
vaccination: vaccine vaccination infectious infection contagious hiv tuberculosis covid test
    epidemic
pregnancy: pregnancy pregnant birth give_birth childbirth maternity expecting midwife labour_pains
birth-registration: birth born birth_certificate register registered registration registry
nationality: nationality citizenship citizen stateless statelessness national nationals
    naturalisation naturalise naturalize
disability: disability disabled wheelchair blind deaf handicap handicapped accessible
    accessibility
rape: rape raped sexual sexually assault assaulted abuse abused violence molested
genital-cutting: fgm cutting cut mutilation circumcision
lgbtiq: lgbtiq lgbt gay lesbian homosexual bisexual trans transgender queer intersex
    sexual_orientation
women: women woman girl girls female gender wife ladies
religion: religion religious faith pray prayer church mosque belief worship convert
discrimination: discrimination discriminate discriminated race racism racist colour color black
    skin unequal equal
hate: hate hatred xenophobia attacked insulted spat mob
violence: violence violent attack attacked beaten beat hit gang threatened threat
belongings: belongings property possessions goods assets luggage confiscated
fair-pay: equal same less_than lower
move: move movement travel freely freedom leave walk_out go_out confined
emergency: emergency war conflict fighting bombing crisis attack
disaster: disaster flood floods earthquake fire storm hurricane cyclone drought climate destroyed
evacuate: evacuate evacuation leave flee escape get_out exit
displaced: displaced displacement idp fled flee
missing: missing disappeared drowned unidentified
complaint: complaint complain report inspector inspectorate grievance
information: information informed inform told explain know
tourist: tourist tourists traveller traveler visitor holiday vacation trip hotel
tour: tour operator package_holiday travel_agency airline stranded bankrupt bankruptcy collapsed
resettlement: resettlement resettle third_country relocation pathway
recognition: recognise recognised recognize recognized identified identification
integration: integration integrate settle language_course
divorce: divorce divorced separation separated widow widowed
business: business investor entrepreneur company shop self_employed freelance
season: season seasonal harvest farm pick picking fruit
online: online remote remotely digital_nomad laptop
vote: vote voting election political politics
aid: aid assistance relief help humanitarian
corruption: bribe sex_for exchange favour favours money_for
"""
