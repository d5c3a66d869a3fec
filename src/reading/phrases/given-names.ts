import { plain } from '#src/reading/plain.ts'
import { remembered } from '#src/reading/remembered.ts'

/**
 * Given names met in France and in its neighbourhoods, to tell `Martin Claude` from `Claude Martin`.
 * A list can only ever help to order a name: one that is not in it is read by its shape.
 */
const names = `
aaron abdallah abdel abdelaziz abdelhak abdelhamid abdelkader abdelkrim abdellah abdelmalek abdelouahab abderrahim
abderrahmane abdessamad abdou abdoulaye abdul abel abigail abiola aboubacar achille achour achraf ada adam adama ade
adel adele adeline adem adeola adil adja adjoua adolphe adrian adriana adriano adrien adrienne afonso agathe aglae
agnes agnieszka ahmadou ahmed ahmet aicha aida aidan aime aimee aimeric ainhoa aisha aissa aissata aissatou akim akira
akua alain alan alassane alban albane albert alberto albin alda aldo alec alejandra alejandro aleksandra alena
alessandra alessandro alex alexander alexandra alexandre alexey alexia alexiane alexis alfonso alfred alhassane ali
alice alicia alienor alima alina aline alioune alison alix aliya allan alma almamy aloise aloys alphonse alya alyssa
ama amadou amalia amanda amandine amar amara amaury amber ambre ambroise amel amelia amelie amer amina aminata amine
amir amira amy ana anael anaelle anais anas anastasia anatole anatoly anca anders andre andrea andreas andree andreea
andres andrew andy ange angela angele angelica angelina angeline angelique angus anh anicet anil anis anissa anita
anja ann anna annabelle anne annette annick annie annika anouk anselme ansoumane anthony antoine antoinette anton
antonella antonia antonin antonio anwar aoife apollinaire apolline april arezki ariane arianne aristide arjun arlette
arman armand armande armel armelle arnaud arnold arsene arthur ashley ashok asma assa assane assia astrid athenais
atika aubin aude audrey auguste augustin aure aurel aurelia aurelie aurelien auriane aurore austin awa axel axelle aya
aylin aymen aymeric ayodele ayoub ayse aysel azedine aziz aziza azzedine babacar bachir badia badr bakary baptiste
barbara barnabe barnaby barry bart bartosz basile basma bastien batiste baudouin beatrice beatrix beatriz belaid
belkacem ben benaissa benedicte benedikt benjamin benoit benoite beranger berangere berenice bernadette bernard bernd
berthe bertille bertrand beryl bettina betty beverly bianca bienvenu bilal billy bintou birgit bjorn blaise blanca
blanche blandine blodwen bob bobby bogdan bogusława bola boris boualem bouba boubacar boubakar bouchaib bouchra brahim
brahima brandon brenda brian brice bridget brieuc brigitte brittany bruce bruna bruno bryan callum camelia cameron
camille candice capucine carina carine carl carla carlo carlos carmen carol carole carolina caroline carolyn carys
cassandra cassandre catarina caterina catherine cathia cathy catriona cecil cecile cecilia cedric celestin celestine
celia celina celine cem cesar chafia chahinez chaima chantal charlene charles charley charlie charline charlotte
charly cheick cheikh cheikhou cherif cherifa cheryl chiara chidi chinedu chioma chloe chris christa christel christele
christelle christian christiane christianne christina christine christophe christopher ciaran cindy claire clara
clarence clarisse claude claudette claudia claudie claudine claudio claudiu clea clelia clemence clement clementine
cleo clive cloe clotaire clothilde clotilde clovis colette colin coline concepcion connor constance constant
constantin cora coralie coraline corentin corentine corine corinna corinne cormac cornelia cosette cosima costel
coumba crispin cristian cristiana cristina cuthbert cynthia cyprien cyriaque cyril cyrille cyrus dado dafydd dahlia
daisy dalal dalila damian damien dana daniel daniela daniele daniella danielle danny danuta dany daoud daouda daphne
dariusz darren dave david davide dawn dean debora deborah debra deepa deirdre delia delphin delphine demba denis
denise dennis denys denyse deolinda derek desire desiree diana diane dianne diariatou didiane didier diego dieter
dieudonne dieynaba dilara dimitri dina dino diogo dirk djamel djamila djeneba djibo djibril dmitri dolores domenico
dominic dominika dominique donald donatien donatienne donia donna dora dorian doriane dorine doris dorothea dorothee
dorothy douglas dounia driss duarte duc dumitru duncan dung dylan dzmitry ebele ebru eddie eddy edgar edgard edith
edmee edmond edmonde edouard eduardo edward edwige efua eglantine egon eileen eilidh elea eleanor elena eleni eleonore
elhadj elhadji eli elia eliane elias elie eliette elif elin elina eline eliot elisa elisabeth elise elisee elizabeth
ella ellen elliot elliott elodie eloi eloise elsa elvira elvire elyas elyes emeka emeline emerence emerick emil emile
emilia emilie emilien emilienne emily emin emine emir emma emmanuel emmanuella emmanuelle emmy emre emrys enea
enguerrand enora enrico enrique enzo eoin eric erica erich erik erika erin ernest ernestine erwan erwann esma esme
esmee esmeralda esperance esteban estelle esther ethan etienne eugene eugenia eugenie eulalie eunice eva evan
evangeline eve evelina evelyn evelyne evgeny ewa ewan ewelina ewen fabian fabien fabienne fabio fabiola fabrice
fabricia fabrizio fadela fadila fadoua fahima faical faiza fang fanny fanta farah fares farid farida fatih fatiha
fatima fatimah fatimata fatimatou fatma fatna fatou fatoumata faustin faustine faycal federica federico felicia
felicie felicien felicite felipe felix femi ferdinand fergus feriel fernand fernanda fernande fernando ferran fethi
filip filipe filippo finlay fiona firmin flavia flavie flavien flavio fleur flora flore florence florent florentin
florentine florian floriane florica florie florin florina florine fode fodil folake fouad foulques frances francesca
francesco francette franciane francine francis francisca francisco franck franco francois francoise frank franz fred
freddy frederic frederica frederick frederico frederik frederique freya fritz fulbert fulgence funmi gabin gabriel
gabriela gabriella gabrielle gaby gael gaelle gaetan gaetane galina garance gareth gary gaspar gaspard gaston gauthier
gautier gavin gemma genevieve geoffrey geoffroy george georges georgette georgia georgiana georgina georgios gerald
geraldine gerard germain germaine gerome gertrude gervais gethin ghali ghania gheorghe ghislain ghislaine ghizlane
giada gian gianni gil gilbert gilberte gilda giles gilles gillian gina ginette giorgio giovanna giovanni gisele giulia
giulio giuseppe gladys glenn gloria godefroy goncalo gontran gonzague goran gordon grace graciela graham grainne
gregoire gregor gregory greta grigori grzegorz guadalupe guenael guenola guenole guilhem guillaume guillemette gulsen
gunther gurpreet gustave gustavo guy guylaine guylene gwen gwenael gwenaelle gwendal gwendoline gwendolyne gwenn
gwennaelle gwenola gwyneth habib habiba habibatou hacene hadja hadjer hadjira hadrien hafid hafida hafsa hafsatou
hajar hakim hakima halim halima halimatou halina hamadi hamed hamid hamida hamish hamou hamza hana hanae hanane hanifa
hanna hannah hans haris harold harouna harpreet harry haruka harvey hasan hasna hassan hassane hassiba hassna hatice hawa
hayat hayette hazel heather hector hedi hedia heidi heike hela helen helena helene helga helmut heloise hendrik henk
henri henriette henrik henrique henry herbert hermance hermann hermine herve hetty hicham hichem hilaire hilda hind
hippolyte hiro hirondelle hiroshi hoa hocine holger holly hong honorat honore honorine horst hortense houcine houda
houria houssem hubert huda hugh hugo hugues huguette humberto huong hussein huw hyacinthe hyun iain ian iban ibrahim
ibrahima ibtissem ida idir idris idriss idrissa ieuan ifeoma ignace ignacio igor ikram ikrame ilan ilana ilaria ilham
ilhan ilona ilyas ilyes imad iman imane imen imene imogen imran ina inaya ines inga ingo ingrid innocent ioana ion
irena irene irina iris irma isa isaac isabel isabella isabelle isaline isaure ishaan isis isla islem ismael ismahane
ismail isolde issa issam italo iulia ivan ivana ivo izabela jaber jacek jack jackie jacky jacob jacqueline jacques
jacquot jad jade jadwiga jaime jakub jalila jamal james jamie jamila jan jana jane janet janette janice janick janie
janina janine janique jannick janusz jany jaouad jaques jared jarosław jasmin jasmina jasmine jason jaures javier
jawad jay jayson jean jeanette jeanine jeanne jeannette jeannine jeannot jeff jeffrey jelena jemima jennifer jenny
jens jeremie jeremy jerome jerry jerzy jesse jessica jessie jessy jesus jihad jihane jill jim jimmy jin jisoo jo
joachim joan joana joanna joanne joao joaquim joaquin joceline jocelyn jocelyne jocya joe joel joelle joffrey joh
johan johann johanna johanne john johnny jolene jon jonas jonathan jordan jordane jordi jorge joris jose josee josef
josefa joselito joseph josepha josephe josephine josette joshua josiane josianne josie josua josue joy joyce juan
juana judicael judikael judit judith judy jules julia julian juliana julianne julie julien julienne juliette julio jun
june jurgen justin justine kaddour kader kadiatou kadidia kadidiatou kadija kahina kais kamal kamel kamelia kamila
kaoutar karen karim karima karin karina karine karl karla karol karolina kasper kassandra katarzyna kate kateline
katell katherine kathleen kathryn kathy katia katie katja katrin katy kavita kayla kaylia keiko keith kelly kellya
kelyan ken kenan kenji kenneth kenny kenza kerstin kevin khadidja khadija khadim khadra khaled khalid khalifa khalil
khedidja kheira khoudia kiera killian kim kimberley kimberly kinga kirsten klaus klervi koffi kofi komlan konrad
konstantin kossi kouadio kouame krystel krystyna krzysztof kurt kwabena kwame kwesi kyle kylian ladislas laetitia
lahcen laila lakhdar lakshmi lalla lamia lamine lan lana lancelot lara larisa larissa larry lars lassana latifa laura
laure laureen laurelenn laureline lauren laurence laurene laurent laurentine laurentiu laurette lauriane laurianne
laurie laurine lavinia lawrence layla lazare lea leah leandre leandro leane leeroy leia leila leilla lena lenaic lenka
lennart lenny leo leon leona leonard leonardo leone leonie leonor leonora leontine leopold leopoldine lerato leslie
leszek leticia letizia lev levana lewis leyla li-na lia liam liana lidia lila lilas lili lilia lilian liliana liliane
lilou lily lina linda lindsay line linh lino lionel lisa lisbeth lise lisette lisiane lison lissa liv livia llewelyn
loan loane lobna logan loic lois lola loli lolita lony lora loraine lorelei lorena lorene lorenza lorenzo loretta lori
loriane lorine lorna lorraine lotfi lothaire lotte lou louane loubna louca louis louisa louise louisette louison louka
louna lounes lounis lourdes luana lubna luc luca lucas lucette lucia lucian luciana lucie lucien lucienne lucile
lucille lucio lucy ludivine ludmila ludovic ludovica luigi luis luisa luka lukas lukasz luke luna lya lydia lydie
lyess lylia lyna lynda lynn lyse lysiane mabel maceo madison mae mael maeline maelle maelys maeva magali magalie
magaly magda magdalena magdeleine magid magnus maha mahamadou mahamane mahaut mahdi mahe mahjouba mahmoud mai maia
maika maike maimouna maite maiwen maiwenn maja makan malak malcolm maleaume malek malgorzata malia malick malik malika
malo mamadou mame mamoudou mandy manel manfred manoel manoj manolo manon mansour manu manuel manuela mara marc marceau
marcel marcelin marceline marcella marcelle marcello marcia marcin marcio marco marcos marcus marek margaret margarida
margarita margaux margerie margherita margot marguerite maria mariam mariama marian mariana marianna marianne
mariannick mariannig maribel marie mariella marielle mariem marien marietou mariette marijke marika mariko marilou
marilyn marilyne marin marina marine mario marion marisa marise marisol marissa marit marithe marius mariusz
marjolaine marjorie mark markus marla marlene marlon marouane marta martha marthe martial martijn martin martina
martine marvin marwa marwan mary maryam maryama maryan maryannick maryem marylene maryline maryse maryvonne massimo
mateo mateus mateusz math matheo matheus mathew mathias mathieu mathilda mathilde mathis mathurin matilda matilde
matis matt matteo matthew matthias matthieu matthijs maud maude maureen maurice mauricette mauricio mauro max maxence
maxim maxime maximilian maximilien maxine may maya maylis mayssa mbark mbarka mbaye medard mederic medhi meera megan
mehdi mehmet melaine melanie melchior meliha melina meline melissa melodie melody melusine melvin mercedes meriam
meriem merlin merouane meryem messaoud mia micael michael michaela michal michel michele micheline michelle mickael
mickaela miguel mihai mika mikael mike mikhail mila milan milena millie milo miloud min-jun mina ming minh miora mira
miranda mireille mirela miriam mirko mirosław mischa moctar modeste modibo modou mohamed mohammad mohammed mohan
mohand mohsen moira moise moises mokhtar molly momar mona monia monica monika monique montserrat morad morag morgan
morgane moriba mory mouhamed mouhcine moulay mouloud mouna mounia mounir mourad moussa moustafa moustapha muguette
muhammad muriel murielle mustafa mustapha mylena mylene myriam myrna myrtille nabil nabila nada nadege nader nadia
nadine nadir nadira nadja nadjet nael naim naima najat najet najib najoua nancy naoko naomi naoual narcisse narimane
nasrine nasser nassim nassima nastasia natacha natalia natalie natalya natasha nathalie nathan nathanael nathanaelle
nathaniel nawal nawel naziha ndeye neha neil nelly nelson nermin nesrine nestor ngozi niamh nicephore nicholas nick
nicol nicola nicolae nicolas nicole nicoleta nicoletta nicolo nidal niels nigel nihad nikhil nikita nikola nikolai
nikolas nikolay nils nina nino nisrine njoroge nkechi noa noah noam noel noele noelie noeline noella noelle noellie
noemi noemie nolan nolwen nolwenn nomsa noor nora norah norbert nordine norma norman nour noura noureddine nouredine
nouria nuno nuria nyah oana obinna oceane octave octavie odette odile odilon odin ogier ohiana oksana olaf olena olga
olimpia olive oliver olivia olivier ollie olu olumide oluwaseun oluwatobi olympe omar ombeline omer ondine ophelia
ophelie orane oriane orianne orlando orlane ornella orsola oscar oskar osman ossama othman otto oualid ouarda oumar
oumou oumy ousmane owain owen pablo pacome padraig paloma pamela paola paolo parfait pascal pascale pascaline patrice
patricia patricio patrick patrik patryk patty paul paula paule paulette paulin pauline paulino paulo pavel pavlo pawel
pedro peggy penelope percy perle pernelle perrette perrin perrine peter petra petronille petru phil philibert philip
philipp philippa philippe philippine philomene phuong pia pier piera pierre pierrette pierrick pierrot pietro pilar
piotr placide pol pooja poppy prisca priscilla priscillia priya prosper prudence quentin quentine quitterie rabah
rabea rabia rachel rachelle rachid rachida rachidatou radia radouane radu rafael rafaela rafaella rafal raffaele rafik
rahim rahma rahul raina rainer raissa rajae rajesh ralph ramata ramdane ramon ramona ramy ramzi rana randy rani rania
raoul raphael raphaela raphaelle raquel rasha rashid raul ravi rayan rayane raymond raymonde rayna razika rebecca reda
redouan redouane reginald regine regis reine rejane remi remy renata renato renaud rene renee renzo reynald rhania
rhys ricardo riccardo richard rick rida rim rita riyad rkia rob robert roberta roberto robin robinson rocio roderick
rodolphe rodrigo rodrigue roger rohit roisin rokhaya rokia roland rolande rolf romain romaine roman romane romaric
romeo romero romina romuald romy ronald ronan rosa rosalia rosalie rosalind rosanna rosario rose roseline roselyne
rosemarie rosemary rosie rosine rosita ross roxana roxane roxanne roy rozenn ruaridh ruben rudi rudo rudolf rudy rui
rupert russell rute ruth ryad ryan ryszard saad saadia sabah saber sabina sabine sabri sabria sabrina sacha saddek
sadia sadio safa safia safiatou said saida saidou sakura salah salamata saliha salim salima salimata salimatou salla
sally salma salome salomon salvador salvatore sam samantha samba sami samia samiha samir samira sammy samson samuel
samuele samy sana sanaa sanae sandie sandra sandrine sandro sandy sanjay sanjeev santiago sanya saoussen sara sarah
sarah-lou sarra sascha sasha saskia satya saul savannah scott sean sebastian sebastiao sebastien sebastienne sedat
sega segolene sekou selena selene selim selin selina selma semih seonaid serena serge sergei sergey sergio servane
severin severine seydou seynabou shaima shane shannon sharon shawn sheila shirley shreya sian sibel sibylle sidi
sidiki sidonie sidy siegfried sigrid siham sihem silvana silvere silvia silvie silvio silviu simao simeon simon simona
simone simran sina sinead sinem siobhan sipho sira sixte sixtine slim slimane smail smain sofia sofian sofiane sofie
sohan soizic sokhna solal solange soledad solen solene solenn solenne soline solofo solveig sonia sonja sonya soo
sophia sophie soraya soren sorin souad soufian soufiane souhila souhir soukaina soukeyna souleymane soumaya spencer
stacy stan stanislas stanisław steeve steeven stefan stefana stefania stefanie stefano steffen stella stellina stephan
stephane stephanie stephen steve steven stuart suat sullivan sunil sunita suresh susan suzana suzanna suzanne suzel
suzette suzie suzon suzy sven svetlana swann sybille sylla sylvain sylvaine sylvana sylvestre sylvette sylvia sylviane
sylvie sylvine sławomir tadeusz taha tahar taieb takashi talia tamara tanguy tania tanja tanneguy tanya taous tarek
tarik tarquin tasnim tatiana tatjana tatyana tayeb ted teddy tegan telma temi temple tendai teo terence teresa terry
tess tessa thabo thais thami thanh thea thelma theo theodora theodore theophane theophile theresa therese thi thibaud
thibault thibaut thierno thierry thiphaine thomas thuy tiago tiana tibor tidiane tifenn tiffany tim timea timeo timo
timothe timothee timothy tina tino tiphaine titouan tobias toby todd toinette tom tomas tomasz tommaso tommy tomy toni
tony toufik tracy travis trevor trinh tristan tuan tugba tullio tunde tyler uche ugo ulrich ulrike ulysse umberto umut
urielle ursula urszula usha usman vadim vahina valentin valentina valentine valere valeria valerian valerie valerio
valery vanessa vanina vasco vasile vassili vasyl vera veronica veronika veronique vianney vicente vicky victoire
victor victoria victorien victorine viet vijay vikram viktor viktoria viktoriya vilma vincent vincente vinciane viola
violaine violet violetta violette viorel virgil virgile virgilia virgilio virginia virginie vito vittoria vittorio
vivian viviane vivianne vivien vivienne vlad vladimir volodymyr wafa wahib wahiba waldemar walid walida walter wanda
wandrille wangari wanjiru warren wasim wassila wassim wayne wei wei-ling wendy werner wesley wiesława wiktor wilfred
wilfrid wilfried wilhelm will willem william willy wilma winifred winnie winston wissam wissem wladimir wojciech
wojtek wolfgang xavi xavier xaviere xiao xiaowen ximena yacin yacine yacouba yael yaelle yahia yahya yakouba yamina
yamine yan yana yanis yann yanna yannick yannis yara yasin yasmin yasmina yasmine yasser yassin yassine yavuz yazid
ying yoan yoann yoanna yohan yohann yohanna yoko yolaine yolanda yolande yolene youcef youna younes youness younous
youri yousra youssef youssouf yseult yuki yulia yuri yuriy yusuf yvain yvan yvelise yves yvette yvon yvonne zacharie
zachary zahia zahra zainab zakaria zakariya zakia zara zbigniew zeina zeinab zeineb zelie zeynep zhor ziad zinaida
zine zineb zinedine zita zoe zofia zohir zohra zora zoubida zouhair zoulikha zubin zuzana
`

const list: ReadonlySet<string> = new Set(plain(names).split(' ').filter(Boolean))

/** First halves of double given names whose second half may be any: `Jean-Eudes`, `Marie-Neige`. */
const openings: ReadonlySet<string> = new Set(['jean', 'marie', 'anne', 'pierre', 'rose', 'paul', 'louis'])

/** True for a word, hyphens included, that is mostly a given name: `Jean-Pierre`, `Fatoumata`. */
export const isGivenName: (word: string) => boolean = remembered((word) => {
  const parts = plain(word).split('-').filter(Boolean)
  const first = parts[0]
  if (first === undefined) return false
  if (parts.length > 1 && openings.has(first)) return true
  return parts.every((part) => list.has(part))
})
