-- For wrk: the texts that allo62-load sends too.
local texts = {
  "bonjour, ils m'ont coupé l'électricité ce matin et j'ai un bébé", "je voudrais savoir où en est mon dossier apa pour ma mère", "il y a un trou énorme sur la D939 à la sortie d'Arras",
  "mon rsa a été suspendu et je ne comprends pas pourquoi", "j'ai reçu un commandement de quitter les lieux", "ma fille est handicapée, comment demander l'aeeh", "je ne peux plus payer ma cantine",
  "les horaires du musée s'il vous plaît", "mon ancien mari me menace", "une place en crèche pour septembre", "quel temps fera-t-il demain", "je suis à la rue ce soir",
}
wrk.method = "POST"
wrk.headers["Content-Type"] = "application/json"
local number = 0
request = function()
  number = number % #texts + 1
  return wrk.format(nil, nil, nil, '{"text":"' .. texts[number] .. '","channel":"chat"}')
end
