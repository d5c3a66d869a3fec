import { plain } from '#src/reading/plain.ts'

/**
 * Given names met in France and in its neighbourhoods, to tell `Martin Claude` from `Claude Martin`.
 * A list can only ever help to order a name: one that is not in it is read by its shape.
 */
const names = `
abdallah abdel abdelaziz abdelkader abdelkrim abderrahmane abdou abdoulaye abdul abel abigail achille achraf ada adam adama
adel adele adeline adem adil adja adjoua adolphe adrian adriana adriano adrien adrienne afonso agathe aglae agnes ahmed
ahmet aicha aida aidan aime aimee aimeric ainhoa aissata aissatou akim alain alan alban albane albert alberto albin alda
aldo alec alejandra alejandro aleksandra alena alessandra alessandro alex alexander alexandra alexandre alexia alexiane
alexis alfonso alfred ali alice alicia alienor alima aline alioune alison alix aliya allan alma aloise aloys alphonse alya
alyssa amadou amalia amanda amandine amar amaury ambre ambroise amel amelia amelie amer amina aminata amine amir amira amy
ana anael anaelle anais anas anastasia anatole anders andre andrea andreas andree andreea andres andrew andy ange angela
angele angelica angelina angeline angelique angus anh anil anis anissa anita anja ann anna annabelle anne annette annick
annie annika anouk anselme anthony antoine antoinette anton antonella antonia antonin antonio anwar apolline april ariane
arianne aristide arlette arman armand armande armel armelle arnaud arnold arsene arthur asma assa assia astrid athenais
aubin aude audrey auguste augustin aure aurelia aurelie aurelien auriane aurore awa axel axelle aya aylin aymen aymeric
ayoub aysel ayse aziz aziza azzedine babacar barnabe bakary baptiste barbara barry bart bartosz basile basma bastien batiste
baudouin beatrice beatriz beryl beatrix belkacem ben benedicte benedikt benjamin benoit benoite beranger berangere berenice
bernadette bernard bernd bertille bertrand bettina betty bianca bienvenu bilal billy bintou birgit bjorn blaise blanca
blanche blandine bob boris boubacar boubakar bouchra boualem brahim brandon brenda brian brice bridget brieuc brigitte
bruce bruna bruno bryan camelia cameron camille candice capucine carina carine carl carla carlo carlos carmen carol carole
carolina caroline cassandra cassandre catarina caterina catherine cathia cathy cecile cecilia cedric celestin celestine
celia celina celine cem cesar chafia chahinez chaima chantal charlene charles charley charlie charline charlotte charly
cheick cheikh cherif chiara chloe chris christa christel christele christelle christian christiane christianne christina
christine christophe christopher cindy claire clara clarence clarisse claude claudette claudia claudie claudine claudio
clea clelia clemence clement clementine cleo cloe clotilde clothilde clovis colette colin coline connor constance constant
constantin cora coralie coraline corentin corine corinna corinne cornelia cosima cristian cristiana cristina cyprien
cyriaque cyril cyrille cyrus dado dahlia daisy dalila damian damien dana daniel daniela daniele daniella danielle danny
danuta daoud daouda daphne darren dave david davide dawn debora deborah deirdre delia delphin delphine demba denis denise
denys deolinda derek desire desiree diana diane dianne didier diego dieter dieudonne dilara dimitri dina dino diogo dirk
djamel djamila djamila djibril djibril dolores domenico dominic dominika dominique donald donatien donatienne donia dora
doriane dorian dorine doris dorothee dorothy douglas dounia driss duarte duncan dylan dzmitry ebru eddie eddy edgar edgard
edith edmond edmonde edouard eduardo edward edwige egon eileen elea eleanor elena eleni eleonore elhadj eli elia eliane
elias elie eliette elif elin elina eline eliot elisa elisabeth elise elisee elizabeth ella ellen elliot elliott elodie
eloi eloise elsa elvira elvire elyas elyes emeline emerence emerick emil emile emilia emilie emilien emilienne emily emin
emine emir emma emmanuel emmanuelle emmy emre enea enguerrand enora enrico enrique enzo eric erica erich erik erika erin
ernest ernestine erwan erwann esma esme esmeralda esperance estelle esteban esther ethan etienne eugene eugenia eugenie
eulalie eunice eva evan evangeline eve evelina evelyn evelyne evelyn ewa ewan ewen fabian fabien fabienne fabio fabiola
fabrice fabrizio fadila fadoua fahima faiza fanny fanta farah fares farida farid fatih fatiha fatima fatimata fatma fatou
fatoumata faustin faustine federica federico felicia felicie felicien felicite felipe felix ferdinand fernand fernande
fernando ferran fethi filip filipe filippo fiona firmin flavia flavie flavien flavio fleur flora florence florent florentin
florentine florian floriane florica florie florin florine fode fouad foulques frances francesca francesco franciane francine
francis francisca francisco franck franco francois francoise frank franz fred freddy frederic frederica frederick frederico
frederik frederique fritz fulbert gabin gabriel gabriela gabriella gabrielle gael gaelle gaetan gaetane gareth garance
gary gaspard gaspar gaston gauthier gautier gavin gemma genevieve geoffrey geoffroy george georges georgette georgia
georgina georgios gerald geraldine gerard germain germaine gerome gertrude gervais ghislain ghislaine ghizlane giada gian
gianni gil gilbert gilberte gilda gilles gillian gina ginette giorgio giovanna giovanni gisele giulia giulio giuseppe
gladys glenn gloria goncalo gonzague gordon goran grace graciela graham gregoire gregor gregory greta guenola guenole
guilhem guillaume guillemette gulsen gunther gustave gustavo guy guylaine guylene gwen gwenael gwenaelle gwendal gwendoline
gwendolyne gwenn gwennaelle gwenola habib habiba hacene hadja hadjira hadrien hafid hafida hafsa hajar hakim hakima halim
halima hamed hamid hamida hamza hana hanae hanane hanifa hanna hannah hans haris harold harouna harry hasan hasna hassan
hassane hassiba hatice hawa hayat hazel heather hector hedi heidi heike hela helen helena helene helga heloise helmut
hendrik henk henri henriette henrik henrique henry herbert hermance hermann hermine herve hicham hichem hilaire hilda hind
hippolyte hirondelle hoa hocine holger holly honore honorine horst hortense houda houria houssem huda hugh hugo hugues
huguette humberto hussein hyacinthe iain ian ibrahim ibrahima ibtissem ida idir idris idriss idrissa ignace ignacio igor
ikram ilan ilana ilaria ilhan ilham ilona ilyas ilyes iman imane imran imen imene ina inaya ines inga ingo ingrid innocent
ioana ion irena irene irina iris irma isa isaac isabel isabella isabelle isaline isaure isaure isis islem ismael ismail
isolde issa issam italo ivan ivana ivo izabela jacek jack jackie jacky jacob jacqueline jacques jacquot jad jade jaime
jakub jalila jamal james jamie jamila jan jana jane janet janette janice janick janie janina janine janique jannick
jaques jared jasmin jasmina jasmine jason jaurès jawad javier jay jayson jean jeanette jeanine jeanne jeannette jeannine
jeannot jeff jeffrey jelena jemima jennifer jenny jens jeremie jeremy jerome jerzy jesse jessica jessie jessy jesus jihane
jill jim jimmy jo joachim joan joana joanna joanne joao joaquim jocelyn jocelyne jocya joe joel joelle joffrey joh johan
johann johanna johanne john johnny jolene jon jonas jonathan jordan jordane jordi jorge joris jose josee josef josefa
joselito joseph josepha josephine josette joshua josiane josie josua josue joy joyce juan juana judicael judit judith jules
julia julian juliana julianne julie julien julienne juliette julio june jurgen justin justine kadiatou kadidia kadija kaddour
kader kahina kais kamal kamel kamelia kamila karen karim karima karin karina karine karl karla karol karolina kasper kassandra
kate kateline katarzyna katell katherine kathleen kathy katia katie katja katrin katy kaylia keith kelly kelyan ken kenan
kenneth kenny kenza kerstin kevin khadidja khadija khaled khalid khalil khedidja khadra khoudia kiera killian kim kimberley
kimberly kirsten klaus koffi konrad konstantin kouadio kouame krystel krystyna krzysztof kurt kyle kylian ladislas laetitia
laila lakhdar lamia lamine lana lara larissa lars larry latifa laure laureen laureline lauren laurence laurene laurent
laurentine laurette laurie lauriane laurianne laurine layla lazare lea leah leandre leandro leane leeroy leia leila leilla
lena lenaic lenka lennart lenny leo leon leona leonard leonardo leone leonie leonor leonora leopold leopoldine leslie
leticia letizia lev levana lewis leyla lia liam liana lidia lila lilas lili lilia lilian liliana liliane lilou lily lina
linda lindsay line linh lino lionel lisa lisbeth lise lisette lisiane lison lissa liv livia loan loane lobna loic lois lola
loli lolita lony lora loraine lorelei lorena lorene lorenza lorenzo loretta loriane lorine lorna lorraine lothaire lotte
lou louane loubna louca louis louisa louise louisette louison louka lounes lounis lourdes luana lubna luc luca lucas lucette
lucia lucian luciana lucie lucien lucienne lucile lucille lucio lucy ludivine ludmila ludovic ludovica luigi luis luisa luka
lukas lukasz luke luna lya lydia lydie lylia lyna lynda lynn lyse lysiane mabel maceo mae mael maeline maelle maelys maeva
magali magalie magaly magda magdalena magid magnus magdeleine maha mahamadou mahaut mahdi mahmoud mai maia maika maike maimouna
maite maiwenn maja makan malak malcolm maleaume malek malgorzata malia malick malik malika malo mamadou mame mandy manel
manfred manoel manolo manon manoel manuel manuela manu mara marc marceau marcel marcelin marceline marcella marcelle marcello
marcia marcin marcio marco marcos marcus marek margaret margarida margarita margaux margerie margherita margot marguerite
maria mariam mariama marian mariana marianna marianne mariannick maribel marie mariella marielle mariem marien marietou mariette
marijke marika marilou marilyn marilyne marin marina marine mario marion marisa marise marisol marissa marit marius marjolaine
marjorie mark markus marlene marlon marouane marta marthe martha martial martijn martin martina martine marvin marwa marwan
mary maryam maryan maryannick maryem marylene maryline maryse maryvonne massimo mateo mateus mateusz math mathew matheo matheus
mathias mathieu mathilda mathilde mathis mathurin matilda matilde matis matt matteo matthew matthias matthieu matthijs maud
maude maureen maurice mauricette mauricio mauro max maxence maxim maxime maximilian maximilien maxine may maya maylis mayssa
mbaye mbark medard medhi mehdi mehmet melanie melchior melina meline melissa meliha meline melodie melody melusine melvin
mercedes meriam meriem merlin merouane meryem messaoud mia micael michael michaela michaël michal michel michele micheline
michelle mickael mickaela miguel mihai mika mikael mike mila milan milena millie milo mina minh miora mira miranda mireille
mirela miriam mirko mischa moctar modeste modibo mohamed mohammad mohammed mohand mohsen moira moise moises molly momar mona
monia monica monika monique morad morgan morgane moriba mory mouhamed mouloud mouna mounia mounir mourad moussa moustapha
muguette muhammad muriel murielle mustafa mustapha mylene myriam myrna myrtille nabil nabila nada nadege nader nadia nadine
nadir nadira nadja nael naima naim najat najet najib najoua nancy naomi narcisse narimane nasser nassim nassima nastasia
natacha natalia natalie natasha nathalie nathan nathanael nathaniel nawal nawel ndeye neil nelly nelson nermin nesrine nestor
nicholas nick nicol nicola nicolae nicolas nicole nicoleta nicoletta nicolo nidal niels nigel nihad nikita nikola nikolai
nikolas nils nina nino nisrine noa noah noam noel noele noelie noeline noella noelle noemi noemie nolan nolwenn nora norah
norbert nordine norma norman nour noura nouredine noureddine nuno nuria nyah oceane octave octavie odette odile odilon odin
ohiana olaf olena olga olive oliver olivia olivier olimpia ollie olympe oluwaseun omar ombeline omer ondine ophelia ophelie
orane oriane orianne orlane ornella orsola oscar oskar osman ossama othman otto oualid ouarda oumar oumou oumy ousmane owen
pablo paloma pamela paola paolo parfait pascal pascale pascaline patrice patricia patricio patrick patrik patryk patty paul
paula paule paulette paulin pauline paulino paulo pavel pawel pedro peggy penelope perle pernelle perrette perrine peter petra
petronille phil philibert philip philipp philippa philippe philippine philomene phuong pia pier piera pierre pierrette pierrick
pierrot pietro piotr placide priscilla priscillia prisca prosper prudence quentin quitterie rabah rabia rachel rachelle rachid
rachida radia radouane rafael rafaela rafaella rafal raffaele rafik rahim rahma raina rainer raissa rajae ralph ramata ramdane
ramon ramona ramy rana randy rania raoul raphael raphaela raphaelle raquel rasha rashid raul ravi rayan rayane raymond raymonde
rayna razika rebecca reda redouane regine regis reginald reine rejane remi remy renata renato renaud rene renee renzo reynald
rhania ricardo riccardo richard rick rida rim rita riyad rob robert roberta roberto robin robinson rocio roderick rodolphe
rodrigo rodrigue roger rokhaya roland rolande rolf romain romaine roman romane romaric romeo romero romina romuald romy ronald
ronan rosa rosalia rosalie rosalind rosanna rosario rose roseline roselyne rosemarie rosemary rosie rosine rosita ross roxana
roxane roxanne roy ruben rudi rudolf rudy rui rupert russell rute ruth ryad ryan saad saadia sabah saber sabina sabine sabri
sabria sabrina sacha sadia sadio safa safia said saida saidou saliha salim salima salimata salla sally salma salome salomon
salvador salvatore sam samantha sami samia samir samira samira sammy samson samuel samuele samy sana sanaa sandie sandra
sandrine sandro sandy sanjay santiago sanya saoussen sara sarah sarra sascha saskia sasha satya saul savannah scott sean
sebastian sebastiao sebastien sebastienne sedat sega segolene selena selene selim selin selina selma semih serena serge sergei
sergio servane severin severine seydou seynabou shaima shane shannon sharon shawn sheila shirley sibel sibylle sidi sidonie
sidy siegfried sigrid siham sihem silvana silvere silvia silvie silvio simao simeon simon simona simone sina sinead sinem siobhan
sixte sixtine slimane smail smain sofia sofian sofiane sofie sohan soizic sokhna solal solange soledad solene solenn solenne
soline solofo solveig sonia sonja sonya soraya soren souad souhila soufiane soukaina souleymane soumaya spencer stacy stan
stanislas steeve steeven stefan stefania stefanie stefano steffen stella stellina stephan stephane stephanie stephen steve
steven stuart suat suzana suzanna suzanne suzel suzette suzie suzy sven svetlana swann sybille sylla sylvain sylvaine sylvana
sylvestre sylvette sylvia sylviane sylvie sylvine tadeusz taha tahar taieb talia tamara tania tanguy tanja tanya taous tarek
tarik tasnim tatiana tatjana tayeb ted teddy temple teo teresa terence teresa terry tess tessa thais thanh thea thelma theo
theodora theodore theophane theophile therese thi thibaud thibault thibaut thierno thierry thiphaine thomas tiago tiana tibor
tidiane tiffany tim timea timeo timo timothe timothee timothy tina tino tiphaine titouan tobias toby todd tom tomas tomasz
tommaso tommy tomy toni tony toufik tony tracy travis trinh tristan tuan tugba tullio ugo ulrich ulrike ulysse umberto umut
ursula usman vadim vahina valentin valentina valentine valeria valerian valerie valerio valery vanessa vanina vasco
vassili vera veronica veronika veronique vianney vicente vicky victor victoria victorien victorine vikram viktor viktoria
vilma vincent vincente vinciane viola violaine violet violetta violette virgil virgile virgilio virgilia virginia virginie
vito vittoria vittorio vivian viviane vivianne vivien vivienne vladimir wafa wahib wahiba waldemar walid walter wanda warren
wassila wassim wendy werner wesley wiktor wilfrid wilfried wilhelm will willem william willy wilma winnie winston wissam wissem
wladimir wojciech wojtek wolfgang xavier xaviere ximena yacin yacine yahia yahya yael yaelle yakouba yamina yan yana yanis yann
yanna yannick yannis yara yasin yasmin yasmina yasmine yassin yassine yasser yavuz yazid yohan yohann yohanna yoan yoann yoanna
yolaine yolanda yolande yolene youcef youness younes younous youri yousra youssef youssouf yuri yusuf yvain yvan yves yvette
yvon yvonne zacharie zachary zahia zahra zakaria zakia zara zeina zeineb zelie zeynep zhor zinaida zine zineb zinedine zita ziad
zoe zohra zora zoubida zoulikha zubin zuzana
`

const list: ReadonlySet<string> = new Set(plain(names).split(' ').filter(Boolean))

/** First halves of double given names whose second half may be any: `Jean-Eudes`, `Marie-Neige`. */
const openings: ReadonlySet<string> = new Set(['jean', 'marie', 'anne', 'pierre', 'rose', 'paul', 'louis'])

/** True for a word, hyphens included, that is mostly a given name: `Jean-Pierre`, `Fatoumata`. */
export function isGivenName(word: string): boolean {
  const parts = plain(word).split('-').filter(Boolean)
  const first = parts[0]
  if (first === undefined) return false
  if (parts.length > 1 && openings.has(first)) return true
  return parts.every((part) => list.has(part))
}
