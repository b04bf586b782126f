// Where the popup leads: screens of the dashboard, opened in a tab of their own.
export const links = {
	dashboard: '/dashboard.html#/preuves',
	inbox: '/dashboard.html#/preuves?tri=a-trier',
	tabs: '/dashboard.html#/captures?ajouter=onglets',
	list: '/dashboard.html#/captures?ajouter=adresses',
	welcome: '/dashboard.html#/bienvenue',
};
