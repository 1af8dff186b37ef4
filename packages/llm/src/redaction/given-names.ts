/**
 * Given names that are common in Germany and mean nothing else in a text of an authority: no months ("August"), no
 * words ("Mark", "Rosa", "Ernst"). Written down by us; not complete.
 */
export const givenNames: ReadonlySet<string> = new Set(
  `Achim Adam Adrian Agnes Ahmed Ahmet Albert Alexander Alexandra Ali Alina Amelie Amina Andrea Andreas Andrzej
  Angela Angelika Anja Anke Ann Anna Anne Anneliese Annette Annika Antje Anton Antonia Arne Arthur Astrid Axel Ayse
  Ayşe Barbara Bastian Beate Ben Benedikt Benjamin Bernd Bernhard Berta Bettina Birgit Björn Brigitte Britta Bruno
  Burak Carina Carl Carla Carmen Carola Carolin Carsten Charlotte Christa Christel Christian Christiane Christina
  Christine Christoph Clara Claudia Claus Clemens Cornelia Dagmar Daniel Daniela David Dennis Detlef Diana Dieter
  Dietmar Dirk Dominik Doris Dorothea Edith Elena Elfriede Elias Elif Elisabeth Elke Ella Ellen Elsa Emil Emilia Emma
  Emre Erich Erik Erika Erwin Esther Eva Evelyn Fabian Fatima Fatma Felix Ferdinand Florian Franz Franziska Frauke
  Frederik Frieda Friedrich Fritz Gabi Gabriele Georg Gerald Gerd Gerda Gerhard Gerlinde Gertrud Gisela Gregor Greta
  Gudrun Günter Günther Gustav Hanna Hannah Hannelore Hannes Hans Harald Hartmut Hassan Hatice Hedwig Heidi Heike Heiko
  Heiner Heinrich Heinz Helene Helga Helmut Hendrik Henning Henrik Hermann Herbert Hilde Hildegard Holger Horst Hubert
  Ibrahim Ida Ilona Ilse Ines Inga Inge Ingeborg Ingo Ingrid Irene Iris Irina Isabel Isabella Jakob Jan Jana Janina
  Janine Jannik Jasmin Jens Joachim Jochen Johanna Johannes Jonas Jonathan Jörg Josef Josefine Joseph Julia Julian
  Jürgen Jutta Kai Karin Karl Karla Karolin Karoline Karsten Katharina Kathrin Katja Katrin Kemal Kerstin Kevin Klara
  Klaus Konrad Konstantin Kristin Kristina Kurt Lars Laura Lea Lena Leni Leon Leonie Lina Linda Lisa Liselotte Lothar
  Louis Louisa Luca Ludwig Luis Luisa Lukas Lutz Magda Magdalena Maik Maja Malte Manfred Manuel Manuela Marcel Marco
  Marcus Mareike Margarete Margit Margot Maria Marianne Marie Marina Mario Marion Markus Marlene Marlies Marta Martha
  Martin Martina Mathias Mathilda Matthias Max Maximilian Mehmet Melanie Meike Mia Michael Michaela Michelle Mike Mila
  Mirko Miriam Mohamed Mohammed Monika Moritz Murat Mustafa Nadine Nadja Natalia Natalie Natascha Nicola Nicole Niklas
  Nils Nina Noah Norbert Norman Olaf Ole Oliver Olga Omar Oskar Osman Otto Pascal Patricia Patrick Paul Paula Pauline
  Peter Petra Philipp Piotr Rainer Ralf Ralph Ramona Raphael Rebecca Regina Reinhard Reinhold Renate René Ricarda
  Richard Rita Robert Robin Roland Rolf Roman Ronald Ronny Rosemarie Rosmarie Rüdiger Rudolf Ruth Sabine Sabrina Samira
  Samuel Sandra Sara Sarah Sascha Sebastian Selina Siegfried Sigrid Silke Silvia Simon Simone Sina Sofia Sonja Sophia
  Sophie Stefan Stefanie Steffen Steffi Stella Stephan Stephanie Susanne Sven Svenja Svetlana Sylvia Tanja Tatjana
  Theo Theresa Thomas Thorsten Tilo Tim Timo Tina Tobias Tom Torben Torsten Udo Ulf Ulrich Ulrike Ursula Ute Uwe
  Valentin Valentina Vanessa Vera Verena Veronika Viktor Viktoria Vincent Volker Walter Waltraud Waltraut Werner
  Wiebke Wilfried Wilhelm Wolfgang Yannick Yasmin Yusuf Yvonne Zeynep
  Adelheid Agnieszka Aisha Aleksandra Aleksandr Alessandro Alfons Alfred Alice Alma Alois Amir Anastasia Anita Annegret
  Annemarie Anneke Ansgar Arno Arnold Aylin Azra Bärbel Bartosz Beatrice Beatrix Bektas Berkan Bernadette Bilal Bodo
  Can Canan Carlotta Caroline Cassandra Catharina Cem Cemal Charlie Chiara Clarissa Cordula Corinna Curt Dana Danuta
  Deniz Denise Derya Dietlinde Dilara Dmitri Dorit Edda Edeltraud Eduard Egon Ehsan Eleonore Elfi Emmanuel Emine Engin
  Enrico Ercan Ewa Farid Fatih Filiz Finn Franka Frank Freya Friederike Fynn Gereon Giovanni Giulia Gökhan Grazyna
  Gülcan Gülay Gunnar Gunther Hakan Halil Hamza Hanno Hanspeter Harry Hauke Hella Henriette Henny Hinnerk Hinrich Hilda
  Hiltrud Hüseyin Ilka Ilayda Imke Insa Irmgard Irmtraud Isabelle Iwona Jacqueline Jamal Jannes Jaqueline Jaroslaw
  Jennifer Jessica Joanna Jolanta Jule Juri Kadir Kamil Kaspar Katarzyna Käthe Kilian Korbinian Krzysztof Lennart
  Leonard Leonhard Leyla Liam Lieselotte Lilli Lorenz Lotte Lydia Maike Maren Mareile Margarethe Marek Mariam Mariusz
  Marlon Maryam Mats Mechthild Merle Merve Michal Mina Minh Mohamad Nele Nermin Nico Niko Nikolaus Nuray Oksana Olena
  Onur Özlem Paolo Pawel Pia Rana Ramazan Rasmus Reiner Reza Roswitha Samir Selim Serkan Sibylle Sigmar Silas Silvana
  Sönke Sophia Stefania Sükran Susan Susann Swantje Sybille Tarek Tarik Thea Tilman Till Tomasz Traute Tuğba Undine
  Urte Vivien Wanda Wenke Wencke Werther Wiltrud Wladimir Xaver Yasemin Yasin Yildiz Younes Zofia Zoe`
    .split(/\s+/)
    .filter((name) => name !== ''),
);

/** Family names that are also words for who does something: taken out with a given name or title only. */
export const familyNamesThatAreWords: ReadonlySet<string> = new Set(
  `Amtmann Bauer Bäcker Bote Förster Fischer Gärtner Hausmann Jäger Kaufmann Koch Lehrer Maler Maurer Meister Metzger
  Pfleger Richter Sänger Schäfer Schlosser Schmied Schneider Schreiber Schreiner Schulze Schuster Vogt Wächter Wirt
  Zimmermann Fall Wiese Berg Wald Bach Stein Feld Bescheid Antrag Stadt Land Kreis`
    .split(/\s+/)
    .filter((name) => name !== ''),
);
