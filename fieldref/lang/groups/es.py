"""Groups of plain words in Spanish; see ``fieldref.lang.plain_words``."""

GROUPS = """
child: niño niña niños hijo hija bebé menor menores adolescente hijos
alone: solo sola no_acompañado sin_padres
guardian: tutor tutora tutela custodia cuidar cuida
age: edad años mayor
parent: padre madre padres papá mamá
spouse: esposo esposa marido mujer pareja matrimonio casado casada cónyuge
family: familia hermano hermana familiares parientes
reunite: reunificación reagrupación traer reunir reunirme
lost-relatives: buscar desaparecido perdí_contacto encontrar paradero
death: muerte murió muerto cadáver entierro fallecido cuerpo
employer: jefe jefa patrón patrona empleador empresa
worker: trabajador trabajadora empleado obrero
domestic: doméstica criada empleada_hogar niñera hogar limpieza casa
pay: salario sueldo pago paga pagar pagado pagan dinero debe deben
job: trabajo empleo trabajar puesto
dismissal: despedido despedida despido echaron desempleo perdí_trabajo
leave-job: renunciar cambiar_empleador cambiar_trabajo dejar_trabajo otro_patrón
recruiter: agencia reclutador contratación intermediario
fees: cobro comisión tarifa cobran cobraron
promise: promesa prometieron engaño engañaron mentira estafa falso
contract: contrato firmar firmé
hours: horas descanso vacaciones día_libre
injury: accidente herido lesión caí indemnización
union: sindicato sindicatos huelga
harassment: acoso acosa toca tocó
qualification: título diploma certificado
student: estudiante universidad estudios beca
school: escuela colegio clase estudiar
passport: pasaporte pasaportes
papers: papeles papel documentos documento identidad cédula
take-away: quitaron quitó quitar retiene retener retenido confiscar confiscaron guardó devolver
lost: perdí perdido robado robaron robo vencido
permit: visa visado residencia permiso regularización
detention: detención detenido detenida encerrado encerrar encerrada cárcel prisión preso arrestado
    arresto celda
court: tribunal juez jueza corte audiencia
review: recurso liberación
reasons: razón razones motivo qué
lawyer: abogado abogada asesoría asistencia_jurídica
free-of-charge: gratis gratuito gratuita
interpreter: intérprete traductor idioma entiendo lengua
police: policía policías agente oficial guardia soldado
border: frontera aeropuerto cruzar
search: registro registraron revisar teléfono celular desnudar
fingerprints: huellas dactilares datos biométricos
return: devolver devolución deportar deportado deportación expulsar expulsión regresar enviar
    mandar retorno
pushback: devolución_caliente rechazaron empujaron devueltos
danger: peligro persecución miedo amenaza amenazado matar tortura riesgo
torture: tortura torturado golpeado golpearon maltrato
asylum: asilo refugio protección solicitud solicitar refugiado
refusal: rechazo rechazada rechazado negaron negado denegado denegada
appeal: apelación apelar recurso plazo
interview: entrevista
confidential: confidencial secreto saber enterar
embassy: embajada consulado cónsul
irregular: irregular ilegal indocumentado sin_papeles
punish: castigar castigo multa pena sancionar
smuggling: coyote traficante contrabando
trafficking: trata explotación víctima prostitución prostituir
forced: forzado forzada obligan obligado obligaron esclavitud
debt: deuda deudas préstamo
sea: mar barco bote naufragio rescate
camp: campamento campo albergue
food: comida comer hambre agua beber alimentos
shelter: vivienda alojamiento techo casa dormir calle refugio
toilets: baño baños ducha higiene sucio
health: médico doctor enfermo enferma hospital salud medicina urgencia
mental: depresión trauma suicidio psicólogo pesadillas
pregnancy: embarazada embarazo parto
birth-registration: nacimiento nació partida_nacimiento acta_nacimiento registrar
nationality: nacionalidad ciudadanía apátrida ciudadano
disability: discapacidad silla_ruedas sordo ciego
rape: violación violada violaron abuso sexual
lgbtiq: gay lesbiana homosexual trans transgénero lgbt
religion: religión rezar fe culto
discrimination: discriminación racismo raza negro
violence: violencia golpea pega maltrata
emergency: guerra conflicto crisis
disaster: inundación terremoto clima desastre
evacuate: evacuación evacuar huir salir_país
complaint: queja denuncia denunciar inspección
resettlement: reasentamiento
divorce: divorcio separación viuda
"""
