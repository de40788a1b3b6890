import type { Province, Region } from '../../../src/features/profiles/index.ts'

/** Names that are often borne together: by people of one origin, however long they have been here. `french` tells how many of them write in French. */
type Origin = {
  share: number
  french: number
  indigenous?: true
  given: readonly string[]
  family: readonly string[]
}

const words = (text: string): string[] => text.trim().split(/\s*,\s*/)

/** First and family names of the many origins of people in Canada; any likeness to a living person is chance. */
export const origins: readonly Origin[] = [
  {
    share: 24,
    french: 0.94,
    given: words(
      'Amélie, Antoine, Audrey, Benoît, Camille, Catherine, Charles-Étienne, Chloé, Dominique, Élise, Émile, Étienne, Florence, Frédéric, Gabriel, Geneviève, Hélène, Isabelle, Jean-Philippe, Jérôme, Joséphine, Julien, Laurent, Louis, Maëlle, Marc-André, Marie-Ève, Martine, Mathieu, Maxime, Michel, Mireille, Nathalie, Noémie, Olivier, Pascal, Philippe, Raphaëlle, Rosalie, Samuel, Sandrine, Simon, Sylvie, Thomas, Valérie, Véronique, Vincent, Xavier, Yves, Zoé',
    ),
    family: words(
      'Beaulieu, Bélanger, Bergeron, Bernier, Boisvert, Bouchard, Boucher, Caron, Champagne, Cloutier, Côté, Couture, Deschênes, Desjardins, Dubois, Dufour, Fortin, Gagné, Gagnon, Gauthier, Gendron, Girard, Gosselin, Grenier, Hamel, Lachance, Lacroix, Lambert, Lapointe, Lavoie, Leclerc, Lefebvre, Lemieux, Lessard, Lévesque, Martel, Ménard, Mercier, Morin, Nadeau, Ouellet, Paquette, Paradis, Pelletier, Plante, Poulin, Proulx, Rioux, Rousseau, Roy, Savard, Simard, St-Pierre, Thériault, Tremblay, Turcotte, Vachon, Veilleux',
    ),
  },
  {
    share: 4,
    french: 0.8,
    given: words(
      'Antonine, Aurèle, Aline, Brigitte, Céline, Donat, Édith, Euclide, Évangéline, Georgette, Jeannine, Joël, Léonce, Lina, Mélanie, Monique, Pascale, Rachelle, Réjean, Rémi, Sylvain, Thérèse, Ulysse, Yvette',
    ),
    family: words(
      'Arsenault, Aucoin, Babineau, Belliveau, Boudreau, Bourque, Comeau, Cormier, d’Entremont, Doiron, Doucet, Gallant, Gaudet, Haché, Hébert, Landry, LeBlanc, LeBouthillier, Losier, Maillet, Melanson, Mazerolle, Poirier, Richard, Robichaud, Saulnier, Surette, Thibodeau',
    ),
  },
  {
    share: 22,
    french: 0.05,
    given: words(
      'Aidan, Alice, Andrew, Bethany, Brendan, Bridget, Caitlin, Claire, Connor, Daniel, David, Deborah, Emily, Erin, Fiona, Gavin, Graham, Hannah, Heather, Ian, Jennifer, Jordan, Karen, Kevin, Laura, Liam, Margaret, Meghan, Michael, Morgan, Nicole, Noah, Olivia, Patrick, Rebecca, Robert, Ruth, Ryan, Sarah, Scott, Shannon, Siobhan, Stephen, Susan, Taylor, Tyler, Victoria, Wendy, William',
    ),
    family: words(
      'Anderson, Baker, Barnes, Bennett, Brooks, Campbell, Chisholm, Clarke, Cooper, Crawford, Cunningham, Davies, Doyle, Fraser, Gillis, Graham, Grant, Hall, Hughes, Kelly, Kennedy, Lawson, Lynch, MacDonald, MacKinnon, MacLeod, Marsh, McCarthy, McKenzie, McNeil, Mitchell, Morrison, Murphy, Noseworthy, O’Brien, O’Connor, Penney, Power, Reid, Robertson, Ross, Russell, Ryan, Sinclair, Smith, Stewart, Sullivan, Sutherland, Thompson, Walsh, Watson, Wilson, Young',
    ),
  },
  {
    share: 5,
    french: 0.06,
    given: words(
      'Adam, Anna, Bohdan, Daria, Erika, Halyna, Hans, Helena, Heidi, Igor, Ivan, Katarina, Lesia, Lukas, Magda, Marko, Nadia, Natasha, Oksana, Peter, Roman, Stefan, Tanya, Taras, Tomasz, Vera, Viktor, Zofia',
    ),
    family: words(
      'Andrushko, Balogh, Becker, Chernenko, Dyck, Fehr, Friesen, Hoffman, Horvath, Hryniuk, Ivanov, Kaminski, Klassen, Kowalski, Kravchuk, Lysenko, Melnyk, Neufeld, Novak, Olynyk, Petrov, Popescu, Reimer, Schmidt, Shevchenko, Stoyanov, Toews, Wiebe, Wojcik, Zielinski',
    ),
  },
  {
    share: 4,
    french: 0.2,
    given: words(
      'Alessandra, Antonio, Carla, Carmela, Davide, Elena, Fernanda, Franco, Gianni, Inês, João, Lucia, Manuel, Marco, Matteo, Paola, Pedro, Rosa, Sofia, Teresa',
    ),
    family: words(
      'Bianchi, Carvalho, Colangelo, Costa, De Luca, Esposito, Ferreira, Gallo, Mancini, Medeiros, Moreira, Pacheco, Papadopoulos, Pereira, Ricci, Rossi, Russo, Santos, Silva, Vitale',
    ),
  },
  {
    share: 5,
    french: 0.1,
    indigenous: true,
    given: words(
      'Alanis, Autumn, Brent, Cheyenne, Colten, Dawn, Delphine, Dreyden, Isaiah, Jesse, Kateri, Kendra, Leroy, Lorna, Marlene, Nolan, Raven, River, Sage, Shania, Sheldon, Tanis, Verna, Winona',
    ),
    family: words(
      'Ahenakew, Bear, Beaucage, Big Canoe, Cardinal, Crowchild, Diabo, Erasmus, Fiddler, Francis, Googoo, Hill, Iserhoff, Jacobs, Kakegamic, Manitowabi, Marshall, Meawasige, Montour, Moosehunter, Nahwegahbow, Ottereyes, Paul, Pelletier, Pitawanakwat, Sayese, Shawanda, Sylliboy, Twoyoungmen, Wabano, Wapachee, Whitebear',
    ),
  },
  {
    share: 2,
    french: 0.9,
    indigenous: true,
    given: words(
      'Andrée, Anne-Marie, Charlotte, Délima, Édouard, Josée, Kanessa, Marcel, Maikan, Marie-Pier, Nadine, Shanice, Sipi, Uapukun, Yvon',
    ),
    family: words(
      'Awashish, Bacon, Boivin, Canapé, Fontaine, Gros-Louis, Jourdain, Kistabish, McKenzie, Mestokosho, Mollen, Petiquay, Picard, Raphaël, Sioui, Vollant',
    ),
  },
  {
    share: 2,
    french: 0.12,
    indigenous: true,
    given: words(
      'Aaju, Annie, Elisapie, Inuluk, Jaypeetee, Jimmy, Lucassie, Natar, Nuka, Ooleepeeka, Pitseolak, Putulik, Siasi, Siku, Tagralik, Uqittuk',
    ),
    family: words(
      'Aglukark, Akpalialuk, Angnatsiak, Arnaquq, Ipeelie, Kilabuk, Kooneeliusie, Kunuk, Nakasuk, Nowdlak, Okpik, Ootoova, Papak, Pudlat, Qaunaq, Tagoona, Tulugak, Uttak',
    ),
  },
  {
    share: 2,
    french: 0.3,
    indigenous: true,
    given: words(
      'Alphonse, Brigitte, Cole, Danielle, Garnet, Janelle, Joelle, Lisette, Murray, Norbert, Rielle, Rosalind, Solange, Wayne',
    ),
    family: words(
      'Belcourt, Chartrand, Delorme, Desjarlais, Ducharme, Fleury, Genaille, L’Hirondelle, Lavallée, Ledoux, Parenteau, Racette, St. Germain, Vermette',
    ),
  },
  {
    share: 7,
    french: 0.08,
    given: words(
      'Alan, Amy, Bo, Chun, Daniel, Elaine, Fang, Grace, Hao, Henry, Jia, Jun, Kelly, Ling, Mei, Michelle, Ning, Qing, Raymond, Shu, Vivian, Wei, Xin, Yan, Ying',
    ),
    family: words(
      'Chan, Chen, Cheung, Chow, Fong, Gao, Ho, Huang, Jiang, Lam, Lau, Leung, Li, Liang, Lin, Liu, Mak, Ng, Shen, Tang, Tsui, Wang, Wong, Wu, Xu, Yang, Yip, Zhang, Zhao, Zhou',
    ),
  },
  {
    share: 8,
    french: 0.04,
    given: words(
      'Aman, Ananya, Arjun, Asha, Bilal, Deepak, Divya, Fatima, Gurpreet, Hamza, Harjit, Imran, Jasleen, Kavitha, Kiran, Manpreet, Meera, Nimal, Parminder, Priya, Rajiv, Ravi, Sadia, Sanjay, Shreya, Simran, Sunita, Tariq, Thivya, Zainab',
    ),
    family: words(
      'Ahmed, Anand, Bains, Bhatt, Chaudhry, Desai, Dhaliwal, Fernando, Gill, Grewal, Gupta, Hussain, Iyer, Jayawardena, Joshi, Kaur, Khan, Kumar, Malik, Mehta, Nair, Patel, Perera, Rahman, Rao, Sandhu, Sharma, Sidhu, Singh, Sivakumar, Thiruchelvam, Verma',
    ),
  },
  {
    share: 4,
    french: 0.1,
    given: words(
      'Aiko, Angelica, Bea, Carlo, Eun-ji, Haruto, Hye-jin, Jerome, Joon, Kenji, Khanh, Lan, Linh, Maricel, Minh, Naoko, Paolo, Quang, Rizza, Sakura, Seo-yeon, Thanh, Thuy, Tuan',
    ),
    family: words(
      'Aquino, Bautista, Bui, Castillo, Choi, Cruz, Dang, Dela Cruz, Do, Hoang, Ito, Jung, Kim, Le, Lee, Mendoza, Nakamura, Nguyen, Park, Pham, Ramos, Reyes, Sato, Suzuki, Tanaka, Tran, Truong, Villanueva, Vo, Yoon',
    ),
  },
  {
    share: 6,
    french: 0.62,
    given: words(
      'Aïcha, Amina, Amir, Bilal, Dina, Elias, Farid, Ghada, Hassan, Hind, Ines, Jamal, Karim, Khadija, Laila, Leïla, Mehdi, Mona, Mourad, Nabil, Nadia, Omar, Rania, Rim, Salma, Samir, Sami, Tarek, Walid, Yasmine, Youssef, Zineb',
    ),
    family: words(
      'Abdallah, Alaoui, Amrani, Aoun, Benali, Benkirane, Bensaïd, Boukhari, Chaoui, Cherif, El Amrani, El Khoury, Ghanem, Haddad, Hamdi, Hariri, Idrissi, Jaber, Kassab, Khelifi, Mansour, Nasser, Ouazzani, Saad, Saleh, Sfeir, Tahiri, Trabelsi, Zidane, Ziani',
    ),
  },
  {
    share: 2,
    french: 0.06,
    given: words('Ali, Arash, Azadeh, Dara, Farhad, Leyla, Mahsa, Nasrin, Navid, Parisa, Roya, Sina, Soraya, Yasmin'),
    family: words(
      'Ahmadi, Azizi, Barzani, Daneshvar, Farahani, Hosseini, Jafari, Karimi, Mohammadi, Moradi, Rahimi, Rostami, Tehrani, Yilmaz',
    ),
  },
  {
    share: 4,
    french: 0.7,
    given: words(
      'Abdoulaye, Aminata, Aya, Bintou, Chantal, Christian, Divine, Emmanuel, Fatou, Grâce, Hervé, Innocent, Jean-Bosco, Kadiatou, Mamadou, Marie-Claire, Moussa, Ornella, Patience, Sékou, Serge, Yannick',
    ),
    family: words(
      'Bah, Bizimana, Camara, Coulibaly, Diallo, Diop, Ilunga, Kabongo, Kaboré, Koné, Kouassi, Mbaye, Mukendi, Ndiaye, Ngoma, Nkurunziza, Ouédraogo, Sow, Tchoumi, Touré, Traoré, Uwimana',
    ),
  },
  {
    share: 4,
    french: 0.05,
    given: words(
      'Abebe, Adaeze, Amara, Chidi, Chinwe, Dawit, Ebony, Femi, Hodan, Ifeoma, Kwame, Liban, Makeda, Marlon, Ngozi, Nia, Olumide, Sagal, Selam, Shanice, Tendai, Tobi, Winston, Zawadi',
    ),
    family: words(
      'Abebe, Abdi, Adeyemi, Asante, Boateng, Brathwaite, Chukwu, Farah, Gordon, Haile, Hassan, Kamau, Mensah, Mohamud, Moyo, Mwangi, Nwosu, Okafor, Okonkwo, Osei, Tesfaye, Warsame, Williams, Yusuf',
    ),
  },
  {
    share: 4,
    french: 0.78,
    given: words(
      'Carline, Daphnée, Fabienne, Ferdinand, Guerda, Islande, Jean-Robert, Junior, Ketty, Marjorie, Myrlande, Nadège, Ralph, Rose-Laure, Ruth, Stanley, Widner, Wilner',
    ),
    family: words(
      'Alcindor, Augustin, Baptiste, Bazile, Charles, Désir, Dorvil, Estimé, Étienne, François, Jean-Baptiste, Jean-Louis, Joseph, Laguerre, Louis-Jean, Noël, Philogène, Pierre, Saint-Fleur, Toussaint',
    ),
  },
  {
    share: 3,
    french: 0.4,
    given: words(
      'Alejandra, Andrés, Camila, Carlos, Catalina, Diego, Esteban, Gabriela, Isabel, Javier, Juan, Lucía, Luz, Mariana, Mateo, Natalia, Paula, Rafael, Valentina, Ximena',
    ),
    family: words(
      'Aguilar, Castro, Contreras, Delgado, Espinoza, Fuentes, García, Gómez, Guerrero, Hernández, Herrera, Jiménez, López, Martínez, Morales, Ortiz, Quispe, Ramírez, Rojas, Salazar, Torres, Vargas',
    ),
  },
  {
    share: 2,
    french: 0.3,
    given: words('Aaron, Avi, Dalia, Daniel, Esther, Ilana, Jonah, Leah, Miriam, Naomi, Rachel, Sam, Tamar, Yael'),
    family: words('Abitbol, Azoulay, Benchetrit, Cohen, Goldberg, Kaplan, Katz, Levy, Rosen, Shapiro, Segal, Weiss'),
  },
]

export const firstNames: readonly string[] = origins.flatMap(({ given }) => given)
export const familyNames: readonly string[] = origins.flatMap(({ family }) => family)

type Place = { city: string; province: Province; region: Region; share: number; french: boolean }

const at = (city: string, province: Province, region: Region, share: number, french = false): Place => ({
  city,
  province,
  region,
  share,
  french,
})

/** Where people live; `french` are the places where most who write in French do. */
export const places: readonly Place[] = [
  at('Gatineau', 'QC', 'national-capital', 14, true),
  at('Ottawa', 'ON', 'national-capital', 20),
  at('Ottawa', 'ON', 'national-capital', 7, true),
  at('Montréal', 'QC', 'quebec', 12, true),
  at('Montréal', 'QC', 'quebec', 4),
  at('Québec', 'QC', 'quebec', 7, true),
  at('Sherbrooke', 'QC', 'quebec', 2, true),
  at('Trois-Rivières', 'QC', 'quebec', 2, true),
  at('Saguenay', 'QC', 'quebec', 2, true),
  at('Rimouski', 'QC', 'quebec', 1, true),
  at('Rouyn-Noranda', 'QC', 'quebec', 1, true),
  at('Sept-Îles', 'QC', 'quebec', 1, true),
  at('Moncton', 'NB', 'atlantic', 3, true),
  at('Moncton', 'NB', 'atlantic', 2),
  at('Edmundston', 'NB', 'atlantic', 1, true),
  at('Bathurst', 'NB', 'atlantic', 1, true),
  at('Fredericton', 'NB', 'atlantic', 2),
  at('Halifax', 'NS', 'atlantic', 5),
  at('Sydney', 'NS', 'atlantic', 1),
  at('Charlottetown', 'PE', 'atlantic', 2),
  at('St. John’s', 'NL', 'atlantic', 3),
  at('Happy Valley-Goose Bay', 'NL', 'atlantic', 1),
  at('Toronto', 'ON', 'ontario', 12),
  at('Mississauga', 'ON', 'ontario', 4),
  at('Hamilton', 'ON', 'ontario', 2),
  at('London', 'ON', 'ontario', 2),
  at('Kingston', 'ON', 'ontario', 2),
  at('Windsor', 'ON', 'ontario', 1),
  at('Sudbury', 'ON', 'ontario', 2),
  at('Sudbury', 'ON', 'ontario', 1, true),
  at('Thunder Bay', 'ON', 'ontario', 1),
  at('Winnipeg', 'MB', 'prairie', 4),
  at('Saint-Boniface', 'MB', 'prairie', 1, true),
  at('Brandon', 'MB', 'prairie', 1),
  at('Regina', 'SK', 'prairie', 2),
  at('Saskatoon', 'SK', 'prairie', 2),
  at('Prince Albert', 'SK', 'prairie', 1),
  at('Calgary', 'AB', 'prairie', 5),
  at('Edmonton', 'AB', 'prairie', 5),
  at('Lethbridge', 'AB', 'prairie', 1),
  at('Vancouver', 'BC', 'british-columbia', 6),
  at('Surrey', 'BC', 'british-columbia', 3),
  at('Victoria', 'BC', 'british-columbia', 2),
  at('Kelowna', 'BC', 'british-columbia', 1),
  at('Prince George', 'BC', 'british-columbia', 1),
  at('Whitehorse', 'YT', 'north', 1),
  at('Yellowknife', 'NT', 'north', 1),
  at('Inuvik', 'NT', 'north', 1),
  at('Iqaluit', 'NU', 'north', 1),
  at('Rankin Inlet', 'NU', 'north', 1),
]
